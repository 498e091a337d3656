# expect: line 3, structs are not supported yet
#? exit 2
struct Point { x: f64, y: f64 }

#! error[not-supported-yet]: a struct is not supported yet
#!  --> errors/later/struct.arc:3:8
#!   |
#! 3 | struct Point { x: f64, y: f64 }
#!   |        ^^^^^ not supported yet
