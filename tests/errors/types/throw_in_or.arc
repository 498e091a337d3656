# expect: line 4, only an `Error` can be thrown, this is `int`
#? exit 2
let ok = true
ok or throw 5

#! error[throw-needs-error]: only an `Error` can be thrown, this is `int`
#!  --> errors/types/throw_in_or.arc:4:13
#!   |
#! 4 | ok or throw 5
#!   |             ^
