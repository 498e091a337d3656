# expect: names that Python has get a hint, and what was broken once is not told again
#? exit 2
for i in range(10) { pass }
let text = "abc"
if text[0] == "a" { print(text) }
let counts = {}
counts["a"] = 1
print(counts["a"])
let ages = ["Ann": 40]
print(ages.get("Bob", 0), ages.Ann)
let pair = (1, 2)
print(pair[0], text.substring(1), ages.items())

#! error[unknown-name]: nothing is called `range` here
#!  --> errors/habits/python_names.arc:3:10
#!   |
#! 3 | for i in range(10) { pass }
#!   |          ^^^^^
#!   |
#!   = help: a range is written `0..n`: `for i in 0..n { }`
#!
#! error[unknown-name]: nothing is called `pass` here
#!  --> errors/habits/python_names.arc:3:22
#!   |
#! 3 | for i in range(10) { pass }
#!   |                      ^^^^
#!   |
#!   = help: an empty block is written `{ }`
#!
#! error[operator-types]: `==` does not work on `int` and `str`
#!  --> errors/habits/python_names.arc:5:12
#!   |
#! 5 | if text[0] == "a" { print(text) }
#!   |    ------- ^^ --- this is `str`
#!   |    |
#!   |    this is `int`
#!   |
#! help: an element of a text is a number: the code of a byte
#!   |
#! 5 - if text[0] == "a" { print(text) }
#! 5 + if text[0] == 'a' { print(text) }
#!   |
#!
#! error[empty-braces]: this is a block without a value
#!  --> errors/habits/python_names.arc:6:14
#!   |
#! 6 | let counts = {}
#!   |              ^^
#!   |
#!   = help: the empty map is `[:]`, the empty list `[]`
#!
#! error[too-many-arguments]: `get` takes one argument
#!   --> errors/habits/python_names.arc:10:23
#!    |
#! 10 | print(ages.get("Bob", 0), ages.Ann)
#!    |                       ^ this one is too many
#!    |
#!    = help: `map.get(key) ?? other` gives another value where the key is absent
#!
#! error[unknown-member]: `[str: int]` has no `Ann`
#!   --> errors/habits/python_names.arc:10:32
#!    |
#! 10 | print(ages.get("Bob", 0), ages.Ann)
#!    |                                ^^^
#!    |
#!    = help: a key is read with `map["Ann"]`
#!
#! error[not-indexable]: a `(int, int)` has no elements
#!   --> errors/habits/python_names.arc:12:7
#!    |
#! 12 | print(pair[0], text.substring(1), ages.items())
#!    |       ^^^^
#!    |
#!    = help: the parts of a tuple are `t.0`, `t.1` …, or `let (a, b) = t`
#!
#! error[unknown-member]: `str` has no `substring`
#!   --> errors/habits/python_names.arc:12:21
#!    |
#! 12 | print(pair[0], text.substring(1), ages.items())
#!    |                     ^^^^^^^^^
#!    |
#!    = help: a part of it is `x[from..to]`
#!
#! error[unknown-member]: `[str: int]` has no `items`
#!   --> errors/habits/python_names.arc:12:40
#!    |
#! 12 | print(pair[0], text.substring(1), ages.items())
#!    |                                        ^^^^^
#!    |
#!    = help: `for (key, value) in map { }` goes over what is in it
