# expect: let, for and parameters take patterns that always fit
enum E { A(int), B }
let A(n) = A(1)
let (1, x) = (1, 2)
let [a, b] = [1, 2]
for (0, y) in [(0, 1)] { print(y) }
let Some(z) = 5

#! error[refutable-pattern]: this pattern does not fit every value of type `E`
#!  --> errors/data/patterns_that_may_fail.arc:3:5
#!   |
#! 3 | let A(n) = A(1)
#!   |     ^^^^
#!   |
#!   = help: choose with `match`, or with `if let`: they say what happens else
#!
#! error[refutable-pattern]: this pattern does not fit every value of type `(int, int)`
#!  --> errors/data/patterns_that_may_fail.arc:4:6
#!   |
#! 4 | let (1, x) = (1, 2)
#!   |      ^
#!   |
#!   = help: choose with `match`, or with `if let`: they say what happens else
#!
#! error[refutable-pattern]: this pattern does not fit every value of type `[int]`
#!  --> errors/data/patterns_that_may_fail.arc:5:5
#!   |
#! 5 | let [a, b] = [1, 2]
#!   |     ^^^^^^
#!   |
#!   = help: choose with `match`, or with `if let`: they say what happens else
#!
#! error[refutable-pattern]: this pattern does not fit every value of type `(int, int)`
#!  --> errors/data/patterns_that_may_fail.arc:6:6
#!   |
#! 6 | for (0, y) in [(0, 1)] { print(y) }
#!   |      ^
#!   |
#!   = help: choose with `match`, or with `if let`: they say what happens else
#!
#! error[unknown-name]: nothing is called `Some` here
#!  --> errors/data/patterns_that_may_fail.arc:7:5
#!   |
#! 7 | let Some(z) = 5
#!   |     ^^^^
#!   |
#!   = help: a name that begins with a capital must exist; one that a pattern gives begins with a small letter
