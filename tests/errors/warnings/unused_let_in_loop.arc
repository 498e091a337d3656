# expect: a warning: `square` is never used; `_rest` is not mentioned
for i in 0..2 {
  let square = i * i
  let _rest = i
  print(i)
}
#= 0
#= 1

#! warning[unused-variable]: `square` is never used
#!  --> errors/warnings/unused_let_in_loop.arc:3:7
#!   |
#! 3 |   let square = i * i
#!   |       ^^^^^^
#!   |
#! help: a name that starts with `_` is meant to be unused
#!   |
#! 3 |   let _square = i * i
#!   |       +
