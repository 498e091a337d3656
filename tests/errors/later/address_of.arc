# expect: line 4, `&` is not supported yet
#? exit 2
var x = 1
let p = &x

#! error[not-supported-yet]: the address of a place is not supported yet
#!  --> errors/later/address_of.arc:4:9
#!   |
#! 4 | let p = &x
#!   |         ^^ not supported yet
