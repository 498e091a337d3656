# expect: the division by zero; the defers run before the report
#? exit 1
defer print("closed")
let zero = "".len
print(1 / zero)
#= closed
