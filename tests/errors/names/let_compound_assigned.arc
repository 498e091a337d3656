# expect: line 5, `total` cannot be assigned again
#? exit 2
let total = 0
for i in 0..3 {
  total += i
}
print(total)

#! error[assign-to-let]: `total` cannot be assigned again
#!  --> errors/names/let_compound_assigned.arc:5:3
#!   |
#! 3 | let total = 0
#!   |     ----- declared with `let` here
#! 4 | for i in 0..3 {
#! 5 |   total += i
#!   |   ^^^^^
#!   |
#! help: a variable that changes is declared with `var`
#!   |
#! 3 - let total = 0
#! 3 + var total = 0
#!   |
