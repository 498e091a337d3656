# An error is a value: kept, compared by identity, given on.
let a = Error("a")
let b = Error("a")
print(a == a, a == b, a.message, a.kind, a.errno)     #= true false a error 0
fn make(text: str) = Error("made {text}")
print(try { throw make("here"); "" } catch e { e.message })     #= made here
let errors = [Error("x"), Error("y")]
print(errors[1].message)     #= y
var last = Error("none yet")
try { throw errors[0] } catch e { last = e }
print(last.message, last == errors[0])     #= x true
print(Error("shown"))     #= Error("shown")

#! warning[unreachable]: this is never reached
#!  --> run/errors/values.arc:6:33
#!   |
#! 6 | print(try { throw make("here"); "" } catch e { e.message })     #= made here
#!   |             ------------------  ^^
#!   |             |
#!   |             this never comes to an end
