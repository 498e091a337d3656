fn f(value) {
  let local = vlaue + 1
  locl
}
print(f(1))

#! error[unknown-name]: nothing is called `vlaue` here
#!  --> errors/names/unknown_in_function.arc:2:15
#!   |
#! 2 |   let local = vlaue + 1
#!   |               ^^^^^
#! ...
#! 5 | print(f(1))
#!   |       ---- `f` is called here with (int)
#!   |
#! help: did you mean `value`?
#!   |
#! 2 -   let local = vlaue + 1
#! 2 +   let local = value + 1
#!   |
#!
#! error[unknown-name]: nothing is called `locl` here
#!  --> errors/names/unknown_in_function.arc:3:3
#!   |
#! 3 |   locl
#!   |   ^^^^
#! 4 | }
#! 5 | print(f(1))
#!   |       ---- `f` is called here with (int)
#!   |
#! help: did you mean `local`?
#!   |
#! 3 |   local
#!   |      +
