throw "text"
throw 5

#! error[throw-needs-error]: only an `Error` can be thrown, this is `str`
#!  --> errors/types/throw.arc:1:7
#!   |
#! 1 | throw "text"
#!   |       ^^^^^^
#!   |
#!   = help: make one of it: `throw Error("message")`
#!
#! error[throw-needs-error]: only an `Error` can be thrown, this is `int`
#!  --> errors/types/throw.arc:2:7
#!   |
#! 2 | throw 5
#!   |       ^
