const Limit = Half * 2
const Half = Limit / 2
const Own = Own + 1
const After = Limit + 1
print(Limit, Half, After)

#! error[not-constant]: the value of `Limit` needs `Limit` itself
#!  --> errors/types/constant_circle.arc:1:7
#!   |
#! 1 | const Limit = Half * 2
#!   |       ^^^^^
#! 2 | const Half = Limit / 2
#!   |       ---- by the way of this
