# Names are letters, digits and _, and their case matters.
let a = 1
let A9 = 2
let _private = 3
let under_score_2 = 4
let __ = 5
let x1y2z3 = 6
let aVeryLongNameThatGoesOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOn = 7
print(a, A9, _private, under_score_2, __, x1y2z3)     #= 1 2 3 4 5 6
print(aVeryLongNameThatGoesOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOn)     #= 7
let value = "lower"
let Value = "upper"
print(value, Value)     #= lower upper
let forest = "begins with a keyword"
let iffy = 1
let notable = 2
let in_side = 3
print(forest, iffy + notable + in_side)     #= begins with a keyword 6
