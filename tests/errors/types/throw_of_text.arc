# expect: line 4, only an `Error` can be thrown; help: throw Error("…")
#? exit 2
fn check(n: int) {
  if n < 0 { throw "negative" }
}
check(1)

#! error[throw-needs-error]: only an `Error` can be thrown, this is `str`
#!  --> errors/types/throw_of_text.arc:4:20
#!   |
#! 4 |   if n < 0 { throw "negative" }
#!   |                    ^^^^^^^^^^
#!   |
#!   = help: make one of it: `throw Error("message")`
