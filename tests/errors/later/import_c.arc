# expect: line 3, importing C is not supported yet
#? exit 2
import c "zlib.h" link "z"

#! error[not-supported-yet]: `import c` is not supported yet
#!  --> errors/later/import_c.arc:3:1
#!   |
#! 3 | import c "zlib.h" link "z"
#!   | ^^^^^^^^^^^^^^^^^^^^^^^^^^ not supported yet
