# expect: line 4, `n` is never null, so `??` means nothing
#? exit 2
let n = 1
print(n ?? 2)
