# Maps: wrong keys and values, unknown kinds of keys
#? exit 2
let m = ["a": 1]
m[1] = 2
m["b"] = "x"
print(m.get(5), m.x, 1 in m)
let bad: [[int]: int] = [:]
let f = [1.5: 2]
print(["a": 1, "b": "c"])

#! error[type-mismatch]: expected `str`, found `int`
#!  --> errors/data/maps.arc:4:3
#!   |
#! 4 | m[1] = 2
#!   | - ^ this is `int`
#!   | |
#!   | a key of this map
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 4 | m[str(1)] = 2
#!   |   ++++ +
#!
#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/data/maps.arc:5:10
#!   |
#! 5 | m["b"] = "x"
#!   | ------   ^^^ this is `str`
#!   | |
#!   | this holds `int`
#!
#! error[type-mismatch]: expected `str`, found `int`
#!  --> errors/data/maps.arc:6:13
#!   |
#! 6 | print(m.get(5), m.x, 1 in m)
#!   |             ^ this is `int`
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 6 | print(m.get(str(5)), m.x, 1 in m)
#!   |             ++++ +
#!
#! error[unknown-member]: `[str: int]` has no `x`
#!  --> errors/data/maps.arc:6:19
#!   |
#! 6 | print(m.get(5), m.x, 1 in m)
#!   |                   ^
#!   |
#!   = help: a key is read with `map["x"]`
#!
#! error[type-mismatch]: expected `str`, found `int`
#!  --> errors/data/maps.arc:6:22
#!   |
#! 6 | print(m.get(5), m.x, 1 in m)
#!   |                      ^    - looked for in this
#!   |                      |
#!   |                      this is `int`
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 6 | print(m.get(5), m.x, str(1) in m)
#!   |                      ++++ +
#!
#! error[bad-key]: `[int]` cannot be a key of a map
#!  --> errors/data/maps.arc:7:11
#!   |
#! 7 | let bad: [[int]: int] = [:]
#!   |           ^^^^^
#!   |
#!   = help: keys are `int`, `str`, `bool`, C enums, and tuples of these
#!
#! error[bad-key]: `float` cannot be a key of a map
#!  --> errors/data/maps.arc:8:9
#!   |
#! 8 | let f = [1.5: 2]
#!   |         ^^^^^^^^
#!   |
#!   = help: keys are `int`, `str`, `bool`, C enums, and tuples of these
#!
#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/data/maps.arc:9:21
#!   |
#! 9 | print(["a": 1, "b": "c"])
#!   |       --------------^^^-
#!   |       |             |
#!   |       |             this is `str`
#!   |       an entry of this map
