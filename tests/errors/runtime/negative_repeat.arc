# expect: a list cannot have -1 elements
#? exit 1
let n = "".len - 1
let xs = [0; n]
print(xs.len)

#! error: a list cannot have -1 elements
#!  --> errors/runtime/negative_repeat.arc:4:10
#!   |
#! 4 | let xs = [0; n]
#!   |          ^^^^^^
