import "../../run/modules/parts/left.arc"

#! error[import-cycle]: this import leads back to this file
#!  --> errors/modules/../../run/modules/parts/right.arc:1:1
#!   |
#! 1 | import "left.arc"
#!   | ^^^^^^^^^^^^^^^^^
#!   |
#!   = help: errors/modules/../../run/modules/parts/left.arc imports errors/modules/../../run/modules/parts/right.arc
