let x = 1
x = 2
x += 1
for i in 0..3 { i = 5 }
const N = 1
N = 2
fn f() { }
f = 1

#! error[assign-to-let]: `x` cannot be assigned again
#!  --> errors/names/assign_to_let.arc:2:1
#!   |
#! 1 | let x = 1
#!   |     - declared with `let` here
#! 2 | x = 2
#!   | ^
#!   |
#! help: a variable that changes is declared with `var`
#!   |
#! 1 - let x = 1
#! 1 + var x = 1
#!   |
#!
#! error[assign-to-let]: `x` cannot be assigned again
#!  --> errors/names/assign_to_let.arc:3:1
#!   |
#! 1 | let x = 1
#!   |     - declared with `let` here
#! 2 | x = 2
#! 3 | x += 1
#!   | ^
#!   |
#! help: a variable that changes is declared with `var`
#!   |
#! 1 - let x = 1
#! 1 + var x = 1
#!   |
#!
#! error[assign-to-let]: `i` cannot be assigned again
#!  --> errors/names/assign_to_let.arc:4:17
#!   |
#! 4 | for i in 0..3 { i = 5 }
#!   |     -           ^
#!   |     |
#!   |     the loop sets it anew each time
#!
#! error[assign-to-let]: `N` cannot be assigned again
#!  --> errors/names/assign_to_let.arc:6:1
#!   |
#! 5 | const N = 1
#!   |       - a constant never changes
#! 6 | N = 2
#!   | ^
#!
#! error[assign-to-let]: `f` cannot be assigned again
#!  --> errors/names/assign_to_let.arc:8:1
#!   |
#! 7 | fn f() { }
#!   |    - it is a function
#! 8 | f = 1
#!   | ^
