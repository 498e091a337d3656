# expect: a list of that size is refused as an error, not an abort
#? exit 1
let n = 1 << 60
let xs = [0; n]
print(xs.len)

#! error: out of memory
#!  --> errors/runtime/huge_repeat.arc:4:10
#!   |
#! 4 | let xs = [0; n]
#!   |          ^^^^^^
