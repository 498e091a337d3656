# expect: line 4, `area` needs `h`; where it is declared
#? exit 2
fn area(w, h) = w * h
print(area(3))

#! error[missing-argument]: `area` needs `h`
#!  --> errors/names/too_few.arc:4:11
#!   |
#! 3 | fn area(w, h) = w * h
#!   | ------------- declared here
#! 4 | print(area(3))
#!   |           ^^^ one argument is missing
