# expect: line 4, `x` cannot be assigned again; declared with `let`, help: `var`
#? exit 2
let x = 1
x = 2
print(x)

#! error[assign-to-let]: `x` cannot be assigned again
#!  --> errors/names/let_assigned_again.arc:4:1
#!   |
#! 3 | let x = 1
#!   |     - declared with `let` here
#! 4 | x = 2
#!   | ^
#!   |
#! help: a variable that changes is declared with `var`
#!   |
#! 3 - let x = 1
#! 3 + var x = 1
#!   |
