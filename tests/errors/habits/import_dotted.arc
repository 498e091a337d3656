# expect: line 3, an error at the import, no panic
#? exit 2
import os.path

#! error[syntax]: expected a text, the end of the line or `as`, found `.`
#!  --> errors/habits/import_dotted.arc:3:10
#!   |
#! 3 | import os.path
#!   |          ^ not `.`
