# expect: index -1 is an error, not the last element
#? exit 1
let xs = [1, 2, 3]
let i = xs.len - 4
print(xs[i])

#! error: index -1 is outside a list of length 3
#!  --> errors/runtime/negative_index.arc:5:7
#!   |
#! 5 | print(xs[i])
#!   |       ^^^^^
