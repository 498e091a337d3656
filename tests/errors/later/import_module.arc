# expect: line 3, `import` is not supported yet
#? exit 2
import "util.arc"

#! error[not-supported-yet]: `import` is not supported yet
#!  --> errors/later/import_module.arc:3:1
#!   |
#! 3 | import "util.arc"
#!   | ^^^^^^^^^^^^^^^^^ not supported yet
