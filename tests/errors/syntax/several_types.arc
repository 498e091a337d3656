# expect: four errors, lines 4 to 7, none about line 8
#? exit 2
let n = 1
print(n + "x")
print(unknown_thing)
n = 2
if n { print("never") }
print("fine {n}")
