# expect: a warning at line 4: this is never reached
fn f() -> int {
  loop { return 1 }
  print("never")
}
print(f())     #= 1

#! warning[unreachable]: this is never reached
#!  --> errors/warnings/unreachable_after_loop.arc:4:3
#!   |
#! 3 |   loop { return 1 }
#!   |   ----------------- this never comes to an end
#! 4 |   print("never")
#!   |   ^^^^^^^^^^^^^^
