# expect: a warning at line 4, nobody uses this value; the script runs
let a = 10
let b = a
  - 3
print(b)     #= 10
