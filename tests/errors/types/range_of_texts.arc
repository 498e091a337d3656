# expect: line 3, a range has `int`s at its ends
#? exit 2
for c in "a".."z" { print(c) }

#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/range_of_texts.arc:3:10
#!   |
#! 3 | for c in "a".."z" { print(c) }
#!   |          ^^^-----
#!   |          |
#!   |          this is `str`
#!   |          a range has ints
#!
#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/range_of_texts.arc:3:15
#!   |
#! 3 | for c in "a".."z" { print(c) }
#!   |          -----^^^
#!   |          |    |
#!   |          |    this is `str`
#!   |          a range has ints
