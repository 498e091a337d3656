fn check(age: int) {
  if age < 0 { throw Error("an age cannot be {age}") }
}
check(-1)

#! error: an age cannot be -1
#!  --> errors/runtime/thrown.arc:2:16
#!   |
#! 2 |   if age < 0 { throw Error("an age cannot be {age}") }
#!   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#!   in check at errors/runtime/thrown.arc:2:16
#!   in top level at errors/runtime/thrown.arc:4:1
