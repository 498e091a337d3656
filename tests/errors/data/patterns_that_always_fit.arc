# expect: a test that always holds is none
let p = (1, 2)
if let (a, b) = p { print(a, b) }
while let x = 5 { print(x); break }
if let _ = p { print("always") }

#! error[always-matches]: this fits every `(int, int)`, so there is nothing to ask
#!  --> errors/data/patterns_that_always_fit.arc:3:8
#!   |
#! 3 | if let (a, b) = p { print(a, b) }
#!   |        ^^^^^^
#!   |
#!   = help: write `let` on a line of its own
#!
#! error[always-matches]: this fits every `int`, so there is nothing to ask
#!  --> errors/data/patterns_that_always_fit.arc:4:11
#!   |
#! 4 | while let x = 5 { print(x); break }
#!   |           ^
#!   |
#!   = help: write `let` on a line of its own
#!
#! error[always-matches]: this fits every `(int, int)`, so there is nothing to ask
#!  --> errors/data/patterns_that_always_fit.arc:5:8
#!   |
#! 5 | if let _ = p { print("always") }
#!   |        ^
#!   |
#!   = help: write `let` on a line of its own
