# expect: line 4, `n` is not known before the program runs
#? exit 2
let n = 5
const N = n * 2
print(N)
