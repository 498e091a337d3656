# expect: line 4, `else` has no `if`
#? exit 2
print(1)
else { print(2) }
