# expect: a warning at line 4: this is never reached
while true {
  break
  print("never")
}
print("out")     #= out

#! warning[unreachable]: this is never reached
#!  --> errors/warnings/unreachable_after_break.arc:4:3
#!   |
#! 3 |   break
#!   |   ----- this never comes to an end
#! 4 |   print("never")
#!   |   ^^^^^^^^^^^^^^
