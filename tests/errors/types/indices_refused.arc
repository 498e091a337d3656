# expect: what is indexed, with what, and what is not
let xs = [1, 2]
print(xs["a"])
print(xs[1.0])
print(5[0])
print(["a": 1][0])
print((1, 2)[0])
print("abc"["a"])
print(xs[0..1.5])
xs[0..1] = [5]
"abc"[0] = 'x'
print((1, 2).2)

#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/indices_refused.arc:3:10
#!   |
#! 3 | print(xs["a"])
#!   |       -- ^^^ this is `str`
#!   |       |
#!   |       an index is an int
#!
#! error[type-mismatch]: expected `int`, found `float`
#!  --> errors/types/indices_refused.arc:4:10
#!   |
#! 4 | print(xs[1.0])
#!   |       -- ^^^ this is `float`
#!   |       |
#!   |       an index is an int
#!   |
#! help: `int(x)` cuts a float to an int; `x.round()`, `x.floor()` and `x.ceil()` round first
#!   |
#! 4 | print(xs[int(1.0)])
#!   |          ++++   +
#!
#! error[not-indexable]: an `int` has no elements
#!  --> errors/types/indices_refused.arc:5:7
#!   |
#! 5 | print(5[0])
#!   |       ^
#!
#! error[type-mismatch]: expected `str`, found `int`
#!  --> errors/types/indices_refused.arc:6:16
#!   |
#! 6 | print(["a": 1][0])
#!   |       -------- ^ this is `int`
#!   |       |
#!   |       a key of this map
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 6 | print(["a": 1][str(0)])
#!   |                ++++ +
#!
#! error[not-indexable]: a `(int, int)` has no elements
#!  --> errors/types/indices_refused.arc:7:7
#!   |
#! 7 | print((1, 2)[0])
#!   |       ^^^^^^
#!   |
#!   = help: the parts of a tuple are `t.0`, `t.1` …, or `let (a, b) = t`
#!
#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/indices_refused.arc:8:13
#!   |
#! 8 | print("abc"["a"])
#!   |       ----- ^^^ this is `str`
#!   |       |
#!   |       an index is an int
#!
#! error[type-mismatch]: expected `int`, found `float`
#!  --> errors/types/indices_refused.arc:9:13
#!   |
#! 9 | print(xs[0..1.5])
#!   |       --    ^^^ this is `float`
#!   |       |
#!   |       an index is an int
#!   |
#! help: `int(x)` cuts a float to an int; `x.round()`, `x.floor()` and `x.ceil()` round first
#!   |
#! 9 | print(xs[0..int(1.5)])
#!   |             ++++   +
#!
#! error[not-a-place]: a slice is a copy, so nothing can be assigned to it
#!   --> errors/types/indices_refused.arc:10:1
#!    |
#! 10 | xs[0..1] = [5]
#!    | ^^^^^^^^
#!
#! error[text-is-immutable]: a `str` cannot be changed
#!   --> errors/types/indices_refused.arc:11:1
#!    |
#! 11 | "abc"[0] = 'x'
#!    | ^^^^^^^^
#!    |
#!    = help: build a new one: `s[..i] + "x" + s[i + 1..]`
#!
#! error[pattern-type]: `(int, int)` does not have 3 parts
#!   --> errors/types/indices_refused.arc:12:7
#!    |
#! 12 | print((1, 2).2)
#!    |       ^^^^^^^^
