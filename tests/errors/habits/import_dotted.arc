# expect: line 3, an error at the import, no panic
#? exit 2
import os.path
