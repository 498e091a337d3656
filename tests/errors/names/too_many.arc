# expect: line 4, `area` takes 2 arguments; the third is underlined
#? exit 2
fn area(w, h) = w * h
print(area(3, 4, 5))

#! error[too-many-arguments]: `area` takes 2 arguments
#!  --> errors/names/too_many.arc:4:18
#!   |
#! 3 | fn area(w, h) = w * h
#!   | ------------- declared here
#! 4 | print(area(3, 4, 5))
#!   |                  ^ this one is too many
