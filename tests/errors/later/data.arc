let t = (1, "a")
let m = ["a": 1]
struct Point { x: f64, y: f64 }
class Stack { items: [int] = [] }
enum Color { RED, GREEN }

#! error[not-supported-yet]: a tuple is not supported yet
#!  --> errors/later/data.arc:1:9
#!   |
#! 1 | let t = (1, "a")
#!   |         ^^^^^^^^ not supported yet
#!
#! error[not-supported-yet]: a map is not supported yet
#!  --> errors/later/data.arc:2:9
#!   |
#! 2 | let m = ["a": 1]
#!   |         ^^^^^^^^ not supported yet
#!
#! error[not-supported-yet]: a struct is not supported yet
#!  --> errors/later/data.arc:3:8
#!   |
#! 3 | struct Point { x: f64, y: f64 }
#!   |        ^^^^^ not supported yet
#!
#! error[not-supported-yet]: a class is not supported yet
#!  --> errors/later/data.arc:4:7
#!   |
#! 4 | class Stack { items: [int] = [] }
#!   |       ^^^^^ not supported yet
#!
#! error[not-supported-yet]: an enum is not supported yet
#!  --> errors/later/data.arc:5:6
#!   |
#! 5 | enum Color { RED, GREEN }
#!   |      ^^^^^ not supported yet
