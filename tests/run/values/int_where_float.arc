# An int becomes a float where a float is wanted.
let x: float = 3
print(x)                        #= 3.0
fn half(x: float) -> float = x / 2
print(half(5))                  #= 2.5
fn three() -> float = 3
print(three())                  #= 3.0
let xs: [float] = [1, 2.5, 3]
print(xs)                       #= [1.0, 2.5, 3.0]
print([1, 2.5])                 #= [1.0, 2.5]
var y = 0.5
y = 2
print(y)                        #= 2.0
let z = if true { 1 } else { 2.5 }
print(z)                        #= 1.0
# What is wanted of the whole does not change the parts: ints are divided as ints.
let upper = true
let half: float = (if upper { 7 } else { 8 }) / 2
let part: float = (match half { _ => 7 }) / 2 + 1
print(half, part, three() / 2)  #= 3.0 4.0 1.5
