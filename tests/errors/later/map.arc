# expect: line 3, maps are not supported yet
#? exit 2
let m = ["a": 1]

#! error[not-supported-yet]: a map is not supported yet
#!  --> errors/later/map.arc:3:9
#!   |
#! 3 | let m = ["a": 1]
#!   |         ^^^^^^^^ not supported yet
