# expect: a warning at line 4, nobody uses this value
let xs = [1, 2]
let ys = xs
[0]
print(ys)     #= [1, 2]
