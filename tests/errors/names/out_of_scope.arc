if true { let inner = 1 }
print(inner)
for i in 0..3 { }
print(i)
fn f() { let hidden = 1; hidden }
print(hidden)

#! error[unknown-name]: nothing is called `inner` here
#!  --> errors/names/out_of_scope.arc:2:7
#!   |
#! 1 | if true { let inner = 1 }
#!   |               ----- this one is known only within its own block
#! 2 | print(inner)
#!   |       ^^^^^
#!
#! error[unknown-name]: nothing is called `i` here
#!  --> errors/names/out_of_scope.arc:4:7
#!   |
#! 3 | for i in 0..3 { }
#!   |     - this one is known only within its own block
#! 4 | print(i)
#!   |       ^
#!
#! error[unknown-name]: nothing is called `hidden` here
#!  --> errors/names/out_of_scope.arc:6:7
#!   |
#! 6 | print(hidden)
#!   |       ^^^^^^
