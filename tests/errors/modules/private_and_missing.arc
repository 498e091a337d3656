import "../../run/modules/parts/counter.arc"
from "../../run/modules/parts/counter.arc" import _hidden, nothing, count
print(counter._private, counter._hidden(), counter.nothing)
counter.LIMIT = 4
counter.over = 5
counter.Point(1)
print(counter)
import "../../run/modules/parts/counter.arc" as counter
fn f() { import math }

#! error[private-name]: `_hidden` is private to its module
#!  --> errors/modules/private_and_missing.arc:2:51
#!   |
#! 2 | from "../../run/modules/parts/counter.arc" import _hidden, nothing, count
#!   |                                                   ^^^^^^^
#!   |
#!   = help: a name that begins with `_` is not seen by others
#!
#! error[unknown-name]: the module `counter.arc` has no `nothing`
#!  --> errors/modules/private_and_missing.arc:2:60
#!   |
#! 2 | from "../../run/modules/parts/counter.arc" import _hidden, nothing, count
#!   |                                                            ^^^^^^^
#!
#! error[private-name]: `_private` is private to its module
#!  --> errors/modules/private_and_missing.arc:3:15
#!   |
#! 3 | print(counter._private, counter._hidden(), counter.nothing)
#!   |               ^^^^^^^^
#!   |
#!   = help: a name that begins with `_` is not seen by others
#!
#! error[private-name]: `_hidden` is private to its module
#!  --> errors/modules/private_and_missing.arc:3:33
#!   |
#! 3 | print(counter._private, counter._hidden(), counter.nothing)
#!   |                                 ^^^^^^^
#!   |
#!   = help: a name that begins with `_` is not seen by others
#!
#! error[unknown-name]: the module `counter.arc` has no `nothing`
#!  --> errors/modules/private_and_missing.arc:3:52
#!   |
#! 3 | print(counter._private, counter._hidden(), counter.nothing)
#!   |                                                    ^^^^^^^
#!
#! error[assign-to-let]: `LIMIT` cannot be assigned again
#!  --> errors/modules/private_and_missing.arc:4:1
#!   |
#! 4 | counter.LIMIT = 4
#!   | ^^^^^^^^^^^^^
#!   | |
#!   | a constant never changes
#!
#! error[assign-to-let]: `over` cannot be assigned again
#!  --> errors/modules/private_and_missing.arc:5:1
#!   |
#! 5 | counter.over = 5
#!   | ^^^^^^^^^^^^
#!   | |
#!   | it is a function
#!
#! error[not-a-value]: `counter` is a module, not a value
#!  --> errors/modules/private_and_missing.arc:7:7
#!   |
#! 7 | print(counter)
#!   |       ^^^^^^^
#!
#! error[duplicate-definition]: `counter` is already defined here
#!  --> errors/modules/private_and_missing.arc:8:49
#!   |
#! 1 | import "../../run/modules/parts/counter.arc"
#!   |        ------------------------------------- the first one
#! ...
#! 8 | import "../../run/modules/parts/counter.arc" as counter
#!   |                                                 ^^^^^^^ the second one
#!
#! error[import-inside]: an `import` stands at the top level of a file
#!  --> errors/modules/private_and_missing.arc:9:10
#!   |
#! 9 | fn f() { import math }
#!   |          ^^^^^^^^^^^
