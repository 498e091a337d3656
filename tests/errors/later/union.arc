# expect: line 3, unions are not supported yet
#? exit 2
union Word { i: u32, f: f32 }

#! error[not-supported-yet]: a union is not supported yet
#!  --> errors/later/union.arc:3:7
#!   |
#! 3 | union Word { i: u32, f: f32 }
#!   |       ^^^^ not supported yet
