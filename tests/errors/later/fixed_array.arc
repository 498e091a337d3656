# expect: line 3, fixed arrays are not supported yet
#? exit 2
var b: [u8; 64]

#! error[not-supported-yet]: a fixed array is not supported yet
#!  --> errors/later/fixed_array.arc:3:8
#!   |
#! 3 | var b: [u8; 64]
#!   |        ^^^^^^^^ not supported yet
