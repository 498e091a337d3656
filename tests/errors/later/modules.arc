import util
import "other.arc"
from math import sin
import c "zlib.h" link "z"
test "a test" { assert true }

#! error[not-supported-yet]: `import` is not supported yet
#!  --> errors/later/modules.arc:1:1
#!   |
#! 1 | import util
#!   | ^^^^^^^^^^^ not supported yet
#!
#! error[not-supported-yet]: `import` is not supported yet
#!  --> errors/later/modules.arc:2:1
#!   |
#! 2 | import "other.arc"
#!   | ^^^^^^^^^^^^^^^^^^ not supported yet
#!
#! error[not-supported-yet]: `import` is not supported yet
#!  --> errors/later/modules.arc:3:1
#!   |
#! 3 | from math import sin
#!   | ^^^^^^^^^^^^^^^^^^^^ not supported yet
#!
#! error[not-supported-yet]: `import` is not supported yet
#!  --> errors/later/modules.arc:4:1
#!   |
#! 4 | import c "zlib.h" link "z"
#!   | ^^^^^^^^^^^^^^^^^^^^^^^^^^ not supported yet
#!
#! error[not-supported-yet]: `test` is not supported yet
#!  --> errors/later/modules.arc:5:6
#!   |
#! 5 | test "a test" { assert true }
#!   |      ^^^^^^^^ not supported yet
