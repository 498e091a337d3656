# expect: line 3, tuples are not supported yet, at the tuple
#? exit 2
let t = (1, "a")
print(1)

#! error[not-supported-yet]: a tuple is not supported yet
#!  --> errors/later/tuple.arc:3:9
#!   |
#! 3 | let t = (1, "a")
#!   |         ^^^^^^^^ not supported yet
