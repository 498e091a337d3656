# A match that can fall through names what it misses
#? exit 2
enum Shape { Circle(r: float), Rect(w: float, h: float), Empty }
fn f(s: Shape) = match s { Circle(_) => 1 }
fn g(b: bool, o: int?) = match (b, o) { (true, null) => 1, (false, _) => 2 }

#! error[match-not-exhaustive]: this `match` does not say what happens for `Rect(_, _)`, `Empty`
#!  --> errors/data/missing_cases.arc:4:18
#!   |
#! 4 | fn f(s: Shape) = match s { Circle(_) => 1 }
#!   |                  ^^^^^^^
#!   |
#!   = help: add an arm for it, or `_ => …` for all others
#!
#! error[match-not-exhaustive]: this `match` does not say what happens for `(true, _)`
#!  --> errors/data/missing_cases.arc:5:26
#!   |
#! 5 | fn g(b: bool, o: int?) = match (b, o) { (true, null) => 1, (false, _) => 2 }
#!   |                          ^^^^^^^^^^^^
#!   |
#!   = help: add an arm for it, or `_ => …` for all others
