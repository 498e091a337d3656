# Warnings come first; the script runs all the same.
fn f(a) {
  let unused = a + 1
  let _meant = 2
  var never_read = 3
  a
}
print(f(1))     #= 1

#! warning[unused-variable]: `unused` is never used
#!  --> errors/warnings/unused.arc:3:7
#!   |
#! 3 |   let unused = a + 1
#!   |       ^^^^^^
#!   |
#! help: a name that starts with `_` is meant to be unused
#!   |
#! 3 |   let _unused = a + 1
#!   |       +
#!
#! warning[unused-variable]: `never_read` is never used
#!  --> errors/warnings/unused.arc:5:7
#!   |
#! 5 |   var never_read = 3
#!   |       ^^^^^^^^^^
#!   |
#! help: a name that starts with `_` is meant to be unused
#!   |
#! 5 |   var _never_read = 3
#!   |       +
