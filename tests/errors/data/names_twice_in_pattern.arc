# expect: a pattern binds a name once
let (a, a) = (1, 2)
match [1, 2] { [x, x] => print(x), _ => {} }
let f = |b, b| b
print(f(1, 2), a)

#! error[bound-twice]: `a` stands twice in this pattern
#!  --> errors/data/names_twice_in_pattern.arc:2:9
#!   |
#! 2 | let (a, a) = (1, 2)
#!   |      -  ^
#!   |      |
#!   |      here, too
#!   |
#!   = help: give one another name, and compare with an `if` behind the pattern
#!
#! error[bound-twice]: `x` stands twice in this pattern
#!  --> errors/data/names_twice_in_pattern.arc:3:20
#!   |
#! 3 | match [1, 2] { [x, x] => print(x), _ => {} }
#!   |                 -  ^
#!   |                 |
#!   |                 here, too
#!   |
#!   = help: give one another name, and compare with an `if` behind the pattern
#!
#! error[duplicate-parameter]: two parameters are called `b`
#!  --> errors/data/names_twice_in_pattern.arc:4:13
#!   |
#! 4 | let f = |b, b| b
#!   |          -  ^
#!   |          |
#!   |          the first one
