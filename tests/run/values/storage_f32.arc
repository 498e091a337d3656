# An f32 place rounds to single precision; reading gives a float.
let x: f32 = 0.1
print(x == 0.1, x)              #= false 0.10000000149011612
let y: f32 = 0.5
print(y == 0.5, y + y)          #= true 1.0
var z: f32 = 1
z /= 3
print(z)                        #= 0.3333333432674408
