# expect: line 4, `area` is already defined on line 3
#? exit 2
fn area(w, h) = w * h
fn area(r) = r * r
print(area(2))

#! error[duplicate-definition]: `area` is already defined here
#!  --> errors/names/duplicate_function.arc:4:4
#!   |
#! 3 | fn area(w, h) = w * h
#!   |    ---- the first one
#! 4 | fn area(r) = r * r
#!   |    ^^^^ the second one
#!
#! error[missing-argument]: `area` needs `h`
#!  --> errors/names/duplicate_function.arc:5:11
#!   |
#! 3 | fn area(w, h) = w * h
#!   | ------------- declared here
#! 4 | fn area(r) = r * r
#! 5 | print(area(2))
#!   |           ^^^ one argument is missing
