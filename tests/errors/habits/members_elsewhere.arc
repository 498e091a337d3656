# expect: members of other languages, and what does the same
let xs = [3, 1]
let ages = ["Ada": 36]
let name: str? = "x"
print(xs.length(), xs.sorted(), xs.reduce(|a, b| a + b))
print(ages.has("Ada"), ages.put("Bob", 41), ages.size())
print(name.unwrap(), name.is_none(), name.unwrap_or("y"))
print((0..10).step(2), "5".to_int(), 5.to_string())

#! error[unknown-member]: `[int]` has no `length`
#!  --> errors/habits/members_elsewhere.arc:5:10
#!   |
#! 5 | print(xs.length(), xs.sorted(), xs.reduce(|a, b| a + b))
#!   |          ^^^^^^
#!   |
#! help: `len` is a property, without parentheses
#!   |
#! 5 - print(xs.length(), xs.sorted(), xs.reduce(|a, b| a + b))
#! 5 + print(xs.len, xs.sorted(), xs.reduce(|a, b| a + b))
#!   |
#!
#! error[unknown-member]: `[int]` has no `sorted`
#!  --> errors/habits/members_elsewhere.arc:5:23
#!   |
#! 5 | print(xs.length(), xs.sorted(), xs.reduce(|a, b| a + b))
#!   |                       ^^^^^^
#!   |
#!   = help: `sort` puts a list in order where it lies: `let ys = xs.copy()`, and then `ys.sort()`
#!
#! error[unknown-member]: `[int]` has no `reduce`
#!  --> errors/habits/members_elsewhere.arc:5:36
#!   |
#! 5 | print(xs.length(), xs.sorted(), xs.reduce(|a, b| a + b))
#!   |                                    ^^^^^^
#!   |
#!   = help: `xs.fold(0, |so_far, x| so_far + x)` begins with a value
#!
#! error[type-not-known]: nothing tells the type of this parameter
#!  --> errors/habits/members_elsewhere.arc:5:44
#!   |
#! 5 | print(xs.length(), xs.sorted(), xs.reduce(|a, b| a + b))
#!   |                                            ^
#!   |
#!   = help: write it: `|x: int| …`
#!
#! error[unknown-member]: `[str: int]` has no `has`
#!  --> errors/habits/members_elsewhere.arc:6:12
#!   |
#! 6 | print(ages.has("Ada"), ages.put("Bob", 41), ages.size())
#!   |            ^^^
#!   |
#!   = help: `key in map` asks whether a key is there
#!
#! error[unknown-member]: `[str: int]` has no `put`
#!  --> errors/habits/members_elsewhere.arc:6:29
#!   |
#! 6 | print(ages.has("Ada"), ages.put("Bob", 41), ages.size())
#!   |                             ^^^
#!   |
#!   = help: `map[key] = value` puts one in
#!
#! error[unknown-member]: `[str: int]` has no `size`
#!  --> errors/habits/members_elsewhere.arc:6:50
#!   |
#! 6 | print(ages.has("Ada"), ages.put("Bob", 41), ages.size())
#!   |                                                  ^^^^
#!   |
#! help: `len` is a property, without parentheses
#!   |
#! 6 - print(ages.has("Ada"), ages.put("Bob", 41), ages.size())
#! 6 + print(ages.has("Ada"), ages.put("Bob", 41), ages.len)
#!   |
#!
#! error[unknown-member]: `str?` has no `unwrap`
#!  --> errors/habits/members_elsewhere.arc:7:12
#!   |
#! 7 | print(name.unwrap(), name.is_none(), name.unwrap_or("y"))
#!   |            ^^^^^^
#!   |
#!   = help: `x!` is the value, or an error where it is null
#!
#! error[unknown-member]: `str?` has no `is_none`
#!  --> errors/habits/members_elsewhere.arc:7:27
#!   |
#! 7 | print(name.unwrap(), name.is_none(), name.unwrap_or("y"))
#!   |                           ^^^^^^^
#!   |
#!   = help: write `x == null`
#!
#! error[unknown-member]: `str?` has no `unwrap_or`
#!  --> errors/habits/members_elsewhere.arc:7:43
#!   |
#! 7 | print(name.unwrap(), name.is_none(), name.unwrap_or("y"))
#!   |                                           ^^^^^^^^^
#!   |
#!   = help: `x ?? other` gives another value where it is null
#!
#! error[unknown-member]: `range` has no `step`
#!  --> errors/habits/members_elsewhere.arc:8:15
#!   |
#! 8 | print((0..10).step(2), "5".to_int(), 5.to_string())
#!   |               ^^^^
#!   |
#!   = help: a range counts by one; other steps are made with `while`, or with `from + i * step`
#!
#! error[unknown-member]: `str` has no `to_int`
#!  --> errors/habits/members_elsewhere.arc:8:28
#!   |
#! 8 | print((0..10).step(2), "5".to_int(), 5.to_string())
#!   |                            ^^^^^^
#!   |
#!   = help: `text.parse_int()` reads a text as a number
#!
#! error[unknown-member]: `int` has no `to_string`
#!  --> errors/habits/members_elsewhere.arc:8:40
#!   |
#! 8 | print((0..10).step(2), "5".to_int(), 5.to_string())
#!   |                                        ^^^^^^^^^
#!   |
#!   = help: `str(x)` makes text of any value, and so does `"{x}"`
