let s = "text"
print(s.length)
print(s.len())
let xs = [1]
xs.append(2)
print(xs.push)
print(xs.lne)
print(5.foo())

#! error[unknown-member]: `str` has no `length`
#!  --> errors/types/members.arc:2:9
#!   |
#! 2 | print(s.length)
#!   |         ^^^^^^
#!   |
#! help: did you mean `len`?
#!   |
#! 2 - print(s.length)
#! 2 + print(s.len)
#!   |
#!
#! error[property-called]: `len` is a property, not a method
#!  --> errors/types/members.arc:3:7
#!   |
#! 3 | print(s.len())
#!   |       ^^^^^^^
#!   |
#! help: leave the parentheses out
#!   |
#! 3 - print(s.len())
#! 3 + print(s.len)
#!   |
#!
#! error[unknown-member]: `[int]` has no `append`
#!  --> errors/types/members.arc:5:4
#!   |
#! 5 | xs.append(2)
#!   |    ^^^^^^
#!   |
#! help: did you mean `push`?
#!   |
#! 5 - xs.append(2)
#! 5 + xs.push(2)
#!   |
#!
#! error[method-not-called]: `push` is a method
#!  --> errors/types/members.arc:6:10
#!   |
#! 6 | print(xs.push)
#!   |          ^^^^
#!   |
#! help: call it
#!   |
#! 6 | print(xs.push())
#!   |              ++
#!
#! error[unknown-member]: `[int]` has no `lne`
#!  --> errors/types/members.arc:7:10
#!   |
#! 7 | print(xs.lne)
#!   |          ^^^
#!   |
#! help: did you mean `len`?
#!   |
#! 7 - print(xs.lne)
#! 7 + print(xs.len)
#!   |
#!
#! error[unknown-member]: `int` has no `foo`
#!  --> errors/types/members.arc:8:9
#!   |
#! 8 | print(5.foo())
#!   |         ^^^
