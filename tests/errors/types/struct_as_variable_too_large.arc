# expect: a value that no function has room for is refused, and what to do is said
#? exit 2
struct Everything { bytes: [u8; 1_000_000] }
fn first() { let all = Everything(); all.bytes[0] }
print(first())

#! error[function-too-large]: `first` is too large
#!  --> errors/types/struct_as_variable_too_large.arc:4:1
#!   |
#! 4 | fn first() { let all = Everything(); all.bytes[0] }
#!   | ^^^^^^^^^^ needs more than 65,000 variables and intermediate values at once
#!   |
#!   = note: a struct or a fixed array in a variable counts for one with every 8 bytes
#!   = help: split it into several functions; keep large values in lists or objects
