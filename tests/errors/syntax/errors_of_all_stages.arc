# expect: in one run: line 4 (syntax), line 5 (unknown name) and line 6 (type)
#? exit 2
let ok = 1
let bad = )
print(okk)
let t: int = "text"

#! error[stray-bracket]: this closes nothing
#!  --> errors/syntax/errors_of_all_stages.arc:4:11
#!   |
#! 4 | let bad = )
#!   |           ^
#!
#! error[unknown-name]: nothing is called `okk` here
#!  --> errors/syntax/errors_of_all_stages.arc:5:7
#!   |
#! 5 | print(okk)
#!   |       ^^^
#!   |
#! help: did you mean `ok`?
#!   |
#! 5 - print(okk)
#! 5 + print(ok)
#!   |
#!
#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/syntax/errors_of_all_stages.arc:6:14
#!   |
#! 6 | let t: int = "text"
#!   |        ---   ^^^^^^ this is `str`
#!   |        |
#!   |        declared here
