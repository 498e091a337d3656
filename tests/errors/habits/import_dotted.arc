# expect: line 3, how a module in a folder is named
#? exit 2
import os.path

#! error[habit]: a module is a file, and no part of another
#!  --> errors/habits/import_dotted.arc:3:10
#!   |
#! 3 | import os.path
#!   |          ^
#!   |
#!   = help: one in a folder is named by its path: `import "shapes/circle.arc"`
