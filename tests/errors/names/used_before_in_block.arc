# expect: line 4, `y` is used before it is declared on line 5
#? exit 2
fn f() {
  print(y)
  let y = 1
  print(y)
}
f()

#! error[used-before-declaration]: `y` is used before it is declared
#!  --> errors/names/used_before_in_block.arc:4:9
#!   |
#! 4 |   print(y)
#!   |         ^
#! 5 |   let y = 1
#!   |       - declared here
