# expect: line 3, `Error` needs a message
#? exit 2
throw Error()

#! error[missing-argument]: an `Error` needs a message
#!  --> errors/types/error_without_message.arc:3:12
#!   |
#! 3 | throw Error()
#!   |            ^^
#!   |
#!   = help: write `Error("what went wrong")`
