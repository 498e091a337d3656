# expect: the caret stands under the right place of a long line
#? exit 1
let zero = "".len
let total = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + 17 + 18 + 19 + 20 + 21 + 22 + 23 + 24 + 25 / zero + 26 + 27 + 28
print(total)

#! error: division by zero
#!  --> errors/runtime/long_line.arc:4:124
#!   |
#! 4 | ...13 + 14 + 15 + 16 + 17 + 18 + 19 + 20 + 21 + 22 + 23 + 24 + 25 / zero + 26 + 27 + 28
#!   |                                                                ^^^^^^^^^
