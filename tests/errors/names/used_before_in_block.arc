# expect: line 4, `y` is used before it is declared on line 5
#? exit 2
fn f() {
  print(y)
  let y = 1
  print(y)
}
f()

#! error[unknown-name]: nothing is called `y` here
#!  --> errors/names/used_before_in_block.arc:4:9
#!   |
#! 4 |   print(y)
#!   |         ^
