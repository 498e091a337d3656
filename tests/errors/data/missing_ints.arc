# Gaps between ranges, lists of some lengths, texts
#? exit 2
fn h(n: int) = match n { 0 => 1, 5..=9 => 2 }
fn l(xs: [int]) = match xs { [] => 0, [_, _] => 2 }
fn s(t: str) = match t { "a" => 1, "b" => 2 }
fn b(x: bool) = match x { true => 1 }
fn deep(p: ((bool, bool), bool)) = match p { ((true, _), true) => 1, (_, false) => 2 }

#! error[match-not-exhaustive]: this `match` does not say what happens for `..=-1`, `1..=4`, `10..`
#!  --> errors/data/missing_ints.arc:3:16
#!   |
#! 3 | fn h(n: int) = match n { 0 => 1, 5..=9 => 2 }
#!   |                ^^^^^^^
#!   |
#!   = help: add an arm for it, or `_ => …` for all others
#!
#! error[match-not-exhaustive]: this `match` does not say what happens for `[_]`, `[_, _, _, ..]`
#!  --> errors/data/missing_ints.arc:4:19
#!   |
#! 4 | fn l(xs: [int]) = match xs { [] => 0, [_, _] => 2 }
#!   |                   ^^^^^^^^
#!   |
#!   = help: add an arm for it, or `_ => …` for all others
#!
#! error[match-not-exhaustive]: this `match` does not say what happens for `_`
#!  --> errors/data/missing_ints.arc:5:16
#!   |
#! 5 | fn s(t: str) = match t { "a" => 1, "b" => 2 }
#!   |                ^^^^^^^
#!   |
#!   = help: add an arm for it, or `_ => …` for all others
#!
#! error[match-not-exhaustive]: this `match` does not say what happens for `false`
#!  --> errors/data/missing_ints.arc:6:17
#!   |
#! 6 | fn b(x: bool) = match x { true => 1 }
#!   |                 ^^^^^^^
#!   |
#!   = help: add an arm for it, or `_ => …` for all others
#!
#! error[match-not-exhaustive]: this `match` does not say what happens for `((false, _), true)`
#!  --> errors/data/missing_ints.arc:7:36
#!   |
#! 7 | fn deep(p: ((bool, bool), bool)) = match p { ((true, _), true) => 1, (_, false) => 2 }
#!   |                                    ^^^^^^^
#!   |
#!   = help: add an arm for it, or `_ => …` for all others
