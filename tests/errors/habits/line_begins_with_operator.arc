# A warning: nobody uses the second line's value.
let a = 1
let b = a
  - 2
print(b)     #= 1
