# expect: line 3, there is no result to compare with
#? exit 2
extern fn sync() fails < 0
sync()
