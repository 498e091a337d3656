# expect: line 4, `local` is written `let` or `var`
#? exit 2
fn f() {
  local n = 5
  print(n)
}
f()

#! error[habit]: `local` is written `let`
#!  --> errors/habits/local_variable.arc:4:3
#!   |
#! 4 |   local n = 5
#!   |   ^^^^^
#!   |
#! help: every variable is local to its block
#!   |
#! 4 -   local n = 5
#! 4 +   let n = 5
#!   |
