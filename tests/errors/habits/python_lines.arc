# expect: lines of Python get a hint each, not a riddle
#? exit 2
import json, random
from math import *
let squares = [x * x for x in [1, 2, 3]]
print(f"{squares}")
raise Error("x")
let double = lambda x: x * 2
global squares
del squares
with open("file") as file { }
class Dog(Animal) { }
print("{{squares}}")

#! error[habit]: an `import` names one module
#!  --> errors/habits/python_lines.arc:3:12
#!   |
#! 3 | import json, random
#!   |            ^
#!   |
#!   = help: write a line for each
#!
#! error[habit]: names are imported one by one
#!  --> errors/habits/python_lines.arc:4:18
#!   |
#! 4 | from math import *
#!   |                  ^
#!   |
#!   = help: write `from math import sin, cos`, or `import math` and `math.sin(x)`
#!
#! error[habit]: every text fills in what stands between `{` and `}`
#!  --> errors/habits/python_lines.arc:6:7
#!   |
#! 6 | print(f"{squares}")
#!   |       ^
#!   |
#! help: leave out the `f`
#!   |
#! 6 - print(f"{squares}")
#! 6 + print("{squares}")
#!   |
#!
#! error[habit]: `raise` is written `throw`
#!  --> errors/habits/python_lines.arc:7:1
#!   |
#! 7 | raise Error("x")
#!   | ^^^^^
#!   |
#! help: write `throw`
#!   |
#! 7 - raise Error("x")
#! 7 + throw Error("x")
#!   |
#!
#! error[habit]: there is no `lambda`
#!  --> errors/habits/python_lines.arc:8:14
#!   |
#! 8 | let double = lambda x: x * 2
#!   |              ^^^^^^
#!   |
#!   = help: write `|x| x + 1`
#!
#! error[habit]: there is no `global`
#!  --> errors/habits/python_lines.arc:9:1
#!   |
#! 9 | global squares
#!   | ^^^^^^
#!   |
#!   = help: a function sees the variables around it, and may assign those made with `var`
#!
#! error[habit]: there is no `del`
#!   --> errors/habits/python_lines.arc:10:1
#!    |
#! 10 | del squares
#!    | ^^^
#!    |
#!    = help: a key goes with `map.remove(key)`, an element with `list.remove(index)`
#!
#! error[habit]: there is no `with`
#!   --> errors/habits/python_lines.arc:11:1
#!    |
#! 11 | with open("file") as file { }
#!    | ^^^^
#!    |
#!    = help: `defer file.close()` behind the line that opens it closes it in any case
#!
#! error[habit]: a class inherits from none
#!   --> errors/habits/python_lines.arc:12:10
#!    |
#! 12 | class Dog(Animal) { }
#!    |          ^
#!    |
#!    = help: hold the other in a field, or let an `enum` tell the kinds apart
#!
#! error[habit]: a brace that means itself is not doubled
#!   --> errors/habits/python_lines.arc:13:8
#!    |
#! 13 | print("{{squares}}")
#!    |        ^^
#!    |
#!    = help: write `\{` and `\}`
