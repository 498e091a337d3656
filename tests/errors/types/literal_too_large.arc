# expect: line 3, 9223372036854775808 does not fit 64 bits (or `int`)
#? exit 2
let x = 9223372036854775808
print(x)
