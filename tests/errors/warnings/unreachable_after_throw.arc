# expect: a warning at line 4: this is never reached
fn f() {
  throw Error("always")
  print("never")
}
print(try { f(); "no" } catch e { e.message })     #= always

#! warning[unreachable]: this is never reached
#!  --> errors/warnings/unreachable_after_throw.arc:4:3
#!   |
#! 3 |   throw Error("always")
#!   |   --------------------- this never comes to an end
#! 4 |   print("never")
#!   |   ^^^^^^^^^^^^^^
