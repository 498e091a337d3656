# Tuples: wrong parts, comparison of different ones
#? exit 2
let t = (1, "a")
print(t.2, n.0)
let n = 5
print(t == (1, 2), (t, true) < (t, false))
let (a, b, c) = t

#! error[pattern-type]: `(int, str)` does not have 3 parts
#!  --> errors/data/tuples.arc:4:7
#!   |
#! 4 | print(t.2, n.0)
#!   |       ^^^
#!
#! error[used-before-declaration]: `n` is used before it is declared
#!  --> errors/data/tuples.arc:4:12
#!   |
#! 4 | print(t.2, n.0)
#!   |            ^
#! 5 | let n = 5
#!   |     - declared here
#!
#! error[type-mismatch]: expected `str`, found `int`
#!  --> errors/data/tuples.arc:6:16
#!   |
#! 6 | print(t == (1, 2), (t, true) < (t, false))
#!   |            ----^-
#!   |            |   |
#!   |            |   this is `int`
#!   |            a part of this tuple
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 6 | print(t == (1, str(2)), (t, true) < (t, false))
#!   |                ++++ +
#!
#! error[operator-types]: `<` does not work on `((int, str), bool)` and `((int, str), bool)`
#!  --> errors/data/tuples.arc:6:30
#!   |
#! 6 | print(t == (1, 2), (t, true) < (t, false))
#!   |                    --------- ^ ---------- this is `((int, str), bool)`
#!   |                    |
#!   |                    this is `((int, str), bool)`
#!
#! error[pattern-type]: `(int, str)` does not have 3 parts
#!  --> errors/data/tuples.arc:7:5
#!   |
#! 7 | let (a, b, c) = t
#!   |     ^^^^^^^^^
