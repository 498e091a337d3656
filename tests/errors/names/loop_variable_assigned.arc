# expect: line 4, the loop sets `i` anew each time
#? exit 2
for i in 0..3 {
  i += 1
  print(i)
}

#! error[assign-to-let]: `i` cannot be assigned again
#!  --> errors/names/loop_variable_assigned.arc:4:3
#!   |
#! 3 | for i in 0..3 {
#!   |     - the loop sets it anew each time
#! 4 |   i += 1
#!   |   ^
