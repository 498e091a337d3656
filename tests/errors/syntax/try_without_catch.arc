# expect: line 3 or 5, `catch` is expected
#? exit 2
try { print(1) }
print(2)
print(3)
