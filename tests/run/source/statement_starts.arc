# A new line that starts with a sign or an opener is a statement of its own, and so is a bare block.
var n = 4
let p = &n
let a = n
*p = 5
let b = n
{
  let c = a + b
  print(c)     #= 9
}
let q = p
(q)[0] = 7
print(n)     #= 7
