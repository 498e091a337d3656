# expect: line 3, enums are not supported yet
#? exit 2
enum Whence: c_int { SET, CUR, END = 2 }
