# expect: line 3, there is no result to compare with
#? exit 2
extern fn sync() fails < 0
sync()

#! error[fails-without-result]: there is no result to compare with
#!  --> errors/types/fails_without_result.arc:3:18
#!   |
#! 3 | extern fn sync() fails < 0
#!   |                  ^^^^^^^^^
#!   |
#!   = help: declare one with `->`, or write `fails if` with a condition
