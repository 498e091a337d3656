# expect: line 3, a range has `int`s at its ends
#? exit 2
for c in "a".."z" { print(c) }
