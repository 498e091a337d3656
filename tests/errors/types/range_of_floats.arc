# expect: line 3, a range has `int`s at its ends
#? exit 2
for i in 0..1.5 { print(i) }
