# expect: line 3, `for` cannot go over an `int`; help names 0..n
#? exit 2
for i in 10 { print(i) }
