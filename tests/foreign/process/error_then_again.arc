# expect: a failed call leaves the gate in order; the next one works
extern fn abs(x: c_int) -> c_int
var good = 0
var bad = 0
for i in 0..2000 {
  try { good += abs(if i % 2 == 0 { -1 } else { 1 << 40 }) } catch e { bad += 1 }
}
print(good, bad)     #= 1000 1000
