# expect: functions of Python and others that are methods here
let xs = [3, 1]
print(sum(xs), sorted(xs))
print(map(|x| x, xs), zip(xs, xs), any(xs))
print(round(2.5), sqrt(2), ord("a"), hex(255))
print(type(xs), isinstance(xs, xs), open("a.txt"))
print(tostring(1), parseInt("1"), format("x"))
for (i, x) in enumerate(xs) { print(i, x) }

#! error[unknown-name]: nothing is called `sum` here
#!  --> errors/habits/python_functions.arc:3:7
#!   |
#! 3 | print(sum(xs), sorted(xs))
#!   |       ^^^
#!   |
#!   = help: it is a method: `xs.sum()`
#!
#! error[unknown-name]: nothing is called `sorted` here
#!  --> errors/habits/python_functions.arc:3:16
#!   |
#! 3 | print(sum(xs), sorted(xs))
#!   |                ^^^^^^
#!   |
#!   = help: `sort` puts a list in order where it lies: `let ys = xs.copy()`, and then `ys.sort()`
#!
#! error[unknown-name]: nothing is called `map` here
#!  --> errors/habits/python_functions.arc:4:7
#!   |
#! 4 | print(map(|x| x, xs), zip(xs, xs), any(xs))
#!   |       ^^^
#!   |
#!   = help: they are methods: `xs.map(|x| x + 1)`, `xs.filter(|x| x > 0)`
#!
#! error[type-not-known]: nothing tells the type of this parameter
#!  --> errors/habits/python_functions.arc:4:12
#!   |
#! 4 | print(map(|x| x, xs), zip(xs, xs), any(xs))
#!   |            ^
#!   |
#!   = help: write it: `|x: int| …`
#!
#! error[unknown-name]: nothing is called `zip` here
#!  --> errors/habits/python_functions.arc:4:23
#!   |
#! 4 | print(map(|x| x, xs), zip(xs, xs), any(xs))
#!   |                       ^^^
#!   |
#!   = help: it is a method: `xs.zip(ys)`
#!
#! error[unknown-name]: nothing is called `any` here
#!  --> errors/habits/python_functions.arc:4:36
#!   |
#! 4 | print(map(|x| x, xs), zip(xs, xs), any(xs))
#!   |                                    ^^^
#!   |
#!   = help: they are methods: `xs.any(|x| x > 0)`, `xs.all(|x| x > 0)`
#!
#! error[unknown-name]: nothing is called `round` here
#!  --> errors/habits/python_functions.arc:5:7
#!   |
#! 5 | print(round(2.5), sqrt(2), ord("a"), hex(255))
#!   |       ^^^^^
#!   |
#!   = help: numbers have methods: `x.sqrt()`, `x.pow(y)`; `import math` has them as functions
#!
#! error[unknown-name]: nothing is called `sqrt` here
#!  --> errors/habits/python_functions.arc:5:19
#!   |
#! 5 | print(round(2.5), sqrt(2), ord("a"), hex(255))
#!   |                   ^^^^
#!   |
#!   = help: numbers have methods: `x.sqrt()`, `x.pow(y)`; `import math` has them as functions
#!
#! error[unknown-name]: nothing is called `ord` here
#!  --> errors/habits/python_functions.arc:5:28
#!   |
#! 5 | print(round(2.5), sqrt(2), ord("a"), hex(255))
#!   |                            ^^^
#!   |
#!   = help: `'a'` is the code of a character, and `s[i]` that of a byte
#!
#! error[unknown-name]: nothing is called `hex` here
#!  --> errors/habits/python_functions.arc:5:38
#!   |
#! 5 | print(round(2.5), sqrt(2), ord("a"), hex(255))
#!   |                                      ^^^
#!   |
#!   = help: a format writes a number in another base: `"{n:x}"`, `"{n:b}"`, `"{n:o}"`
#!
#! error[unknown-name]: nothing is called `type` here
#!  --> errors/habits/python_functions.arc:6:7
#!   |
#! 6 | print(type(xs), isinstance(xs, xs), open("a.txt"))
#!   |       ^^^^
#!   |
#!   = help: `typeof(x)` gives the name of a type
#!
#! error[unknown-name]: nothing is called `isinstance` here
#!  --> errors/habits/python_functions.arc:6:17
#!   |
#! 6 | print(type(xs), isinstance(xs, xs), open("a.txt"))
#!   |                 ^^^^^^^^^^
#!   |
#!   = help: every type is known before the program runs; `match` tells the cases of an enum apart
#!
#! error[unknown-name]: nothing is called `open` here
#!  --> errors/habits/python_functions.arc:6:37
#!   |
#! 6 | print(type(xs), isinstance(xs, xs), open("a.txt"))
#!   |                                     ^^^^
#!   |
#!   = help: `import fs` has `fs.read(path)`, `fs.read_lines(path)` and `fs.write(path, text)`
#!
#! error[unknown-name]: nothing is called `tostring` here
#!  --> errors/habits/python_functions.arc:7:7
#!   |
#! 7 | print(tostring(1), parseInt("1"), format("x"))
#!   |       ^^^^^^^^
#!   |
#!   = help: `str(x)` makes text of any value, and so does `"{x}"`
#!
#! error[unknown-name]: nothing is called `parseInt` here
#!  --> errors/habits/python_functions.arc:7:20
#!   |
#! 7 | print(tostring(1), parseInt("1"), format("x"))
#!   |                    ^^^^^^^^
#!   |
#!   = help: `text.parse_int()` and `text.parse_float()` read a text as a number
#!
#! error[unknown-name]: nothing is called `format` here
#!  --> errors/habits/python_functions.arc:7:35
#!   |
#! 7 | print(tostring(1), parseInt("1"), format("x"))
#!   |                                   ^^^^^^
#!   |
#!   = help: a text formats what stands in it: `"{x:.2f}"`
#!
#! error[unknown-name]: nothing is called `enumerate` here
#!  --> errors/habits/python_functions.arc:8:15
#!   |
#! 8 | for (i, x) in enumerate(xs) { print(i, x) }
#!   |               ^^^^^^^^^
#!   |
#!   = help: it is a method: `for (i, x) in xs.enumerate() { }`
