# expect: line 3, there is no `**`; help: pow
#? exit 2
print(2 ** 8)
