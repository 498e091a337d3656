# expect: line 4, `catch` has no `try`
#? exit 2
print(1)
catch e { print(2) }
