import "right.arc"
fn name() -> str = "left"
fn both() -> str = name() + right.name()

#! error[import-cycle]: this import leads back to this file
#!  --> run/modules/parts/left.arc:1:1
#!   |
#! 1 | import "right.arc"
#!   | ^^^^^^^^^^^^^^^^^^
#!   |
#!   = help: run/modules/parts/right.arc imports run/modules/parts/left.arc
