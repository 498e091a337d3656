# Patterns that fit nothing
#? exit 2
struct P { x: int, y: int }
enum E { A(int), B }
let n = 5
match n { "a" => 1, _ => 2 }
match n { (a, b) => 1, _ => 2 }
match (1, 2) { (a, b, c) => 1, _ => 2 }
match P(1, 2) { P(x) => 1, P(z: 1, ..) => 2, _ => 3 }
match [1] { [..a, b] => 1, _ => 2 }
match A(1) { A => 1, B(1) => 2, C => 3, _ => 4 }
match n { 5..1 => 1, _ => 2 }
match n { x | 3 => 1, _ => 2 }
match (1, 1) { (x, x) => 1, _ => 2 }
let (a, 1) = (1, 2)
if let x = n { print(x) }

#! error[pattern-type]: `str` never fits an `int`
#!  --> errors/data/patterns.arc:6:11
#!   |
#! 6 | match n { "a" => 1, _ => 2 }
#!   |           ^^^
#!
#! error[pattern-type]: `int` is no tuple that could be taken apart
#!  --> errors/data/patterns.arc:7:11
#!   |
#! 7 | match n { (a, b) => 1, _ => 2 }
#!   |           ^^^^^^
#!
#! error[pattern-type]: `(int, int)` does not have 3 parts
#!  --> errors/data/patterns.arc:8:16
#!   |
#! 8 | match (1, 2) { (a, b, c) => 1, _ => 2 }
#!   |                ^^^^^^^^^
#!
#! error[fields-left-out]: this pattern of `P` leaves out `y`
#!  --> errors/data/patterns.arc:9:17
#!   |
#! 9 | match P(1, 2) { P(x) => 1, P(z: 1, ..) => 2, _ => 3 }
#!   |                 ^^^^
#!   |
#!   = help: write `P(…, ..)` if they do not matter
#!
#! error[unknown-member]: `P` has no `z`
#!  --> errors/data/patterns.arc:9:30
#!   |
#! 9 | match P(1, 2) { P(x) => 1, P(z: 1, ..) => 2, _ => 3 }
#!   |                              ^
#!   |
#!   = help: it has `x` and `y`
#!
#! error[misplaced-rest]: `..` stands last in a list's or a case's pattern
#!   --> errors/data/patterns.arc:10:14
#!    |
#! 10 | match [1] { [..a, b] => 1, _ => 2 }
#!    |              ^^^
#!
#! error[case-needs-payload]: the case `A` holds a value
#!   --> errors/data/patterns.arc:11:14
#!    |
#! 11 | match A(1) { A => 1, B(1) => 2, C => 3, _ => 4 }
#!    |              ^
#!    |
#!    = help: write `A(…)`
#!
#! error[pattern-type]: `B` holds no value
#!   --> errors/data/patterns.arc:11:24
#!    |
#! 11 | match A(1) { A => 1, B(1) => 2, C => 3, _ => 4 }
#!    |                        ^
#!    |
#!    = help: write `B` alone
#!
#! error[unknown-name]: nothing is called `C` here
#!   --> errors/data/patterns.arc:11:33
#!    |
#! 11 | match A(1) { A => 1, B(1) => 2, C => 3, _ => 4 }
#!    |                                 ^
#!    |
#!    = help: a name that begins with a capital must exist; one that a pattern gives begins with a small letter
#!
#! error[empty-range]: no number is in this range
#!   --> errors/data/patterns.arc:12:11
#!    |
#! 12 | match n { 5..1 => 1, _ => 2 }
#!    |           ^^^^
#!    |
#!    = help: the smaller number stands first: `1..5`
#!
#! error[alternatives-bind]: the patterns around `|` do not give the same names
#!   --> errors/data/patterns.arc:13:15
#!    |
#! 13 | match n { x | 3 => 1, _ => 2 }
#!    |               ^
#!
#! error[bound-twice]: `x` stands twice in this pattern
#!   --> errors/data/patterns.arc:14:20
#!    |
#! 14 | match (1, 1) { (x, x) => 1, _ => 2 }
#!    |                 -  ^
#!    |                 |
#!    |                 here, too
#!    |
#!    = help: give one another name, and compare with an `if` behind the pattern
#!
#! error[refutable-pattern]: this pattern does not fit every value of type `(int, int)`
#!   --> errors/data/patterns.arc:15:9
#!    |
#! 15 | let (a, 1) = (1, 2)
#!    |         ^
#!    |
#!    = help: choose with `match`, or with `if let`: they say what happens else
#!
#! error[always-matches]: this fits every `int`, so there is nothing to ask
#!   --> errors/data/patterns.arc:16:8
#!    |
#! 16 | if let x = n { print(x) }
#!    |        ^
#!    |
#!    = help: write `let` on a line of its own
