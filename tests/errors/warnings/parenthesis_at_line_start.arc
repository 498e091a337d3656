# expect: a warning at line 4, nobody uses this value
let f = 5
let g = f
(f + 1)
print(g)     #= 5
