fn f() -> int {
  return 1
  print("never")
  2
}
print(f())     #= 1

#! warning[unreachable]: this is never reached
#!  --> errors/warnings/unreachable.arc:3:3
#!   |
#! 2 |   return 1
#!   |   -------- this never comes to an end
#! 3 |   print("never")
#!   |   ^^^^^^^^^^^^^^
