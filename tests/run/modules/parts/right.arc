import "left.arc"
fn name() -> str = "right"
fn other() -> str = left.name()

#! error[import-cycle]: this import leads back to this file
#!  --> run/modules/parts/right.arc:1:1
#!   |
#! 1 | import "left.arc"
#!   | ^^^^^^^^^^^^^^^^^
#!   |
#!   = help: run/modules/parts/left.arc imports run/modules/parts/right.arc
