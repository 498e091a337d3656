# expect: line 4, `[int]` has no `psuh`; did you mean `push`?
#? exit 2
let xs = [1]
xs.psuh(2)
print(xs)

#! error[unknown-member]: `[int]` has no `psuh`
#!  --> errors/names/near_method.arc:4:4
#!   |
#! 4 | xs.psuh(2)
#!   |    ^^^^
#!   |
#! help: did you mean `push`?
#!   |
#! 4 - xs.psuh(2)
#! 4 + xs.push(2)
#!   |
