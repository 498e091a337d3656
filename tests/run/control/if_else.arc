fn sign(x) {
  if x < 0 { "minus" } else if x == 0 { "zero" } else { "plus" }
}
print(sign(-5), sign(0), sign(3.5))     #= minus zero plus
if true { print("then") }               #= then
if false { print("no") }
if false { print("no") } else { print("else") }     #= else
let n = if 1 < 2 { 10 } else { 20 }
print(n)     #= 10
let deep = if n > 5 { if n > 50 { "big" } else { "middle" } } else { "small" }
print(deep)     #= middle
