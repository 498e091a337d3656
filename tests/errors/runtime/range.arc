fn store(n: int) { let x: i16 = n; print(x) }
store(100)     #= 100
store(100000)

#! error: 100000 does not fit i16
#!  --> errors/runtime/range.arc:1:33
#!   |
#! 1 | fn store(n: int) { let x: i16 = n; print(x) }
#!   |                                 ^
#!   in store at errors/runtime/range.arc:1:33
#!   in top level at errors/runtime/range.arc:3:1
