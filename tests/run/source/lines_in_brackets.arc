# Inside ( ) and [ ] a line break means nothing, but a body in braces in there has its own.
let total = (
  1
  + 2
  + 3
)
print(total)     #= 6
let minus = (10
  - 4)
print(minus)     #= 6
let xs = [1
  , 2
  , 3]
let ys = xs.map(|x| {
  let twice = x * 2
  let more = twice + 1
  more
}).filter(
  |y|
    y > 3
)
print(ys)     #= [5, 7]
print(if total
  .min(3) == 3 { "three" } else { "?" })     #= three
let m = [
  "a"
    :
    1
]
print(m["a"
])     #= 1
let picked = xs[
  if total > 5 {
    let at = 1
    at + 1
  } else {
    0
  }
]
print(picked)     #= 3
