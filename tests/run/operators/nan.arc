# A NaN equals nothing, itself included, and no order holds.
let zero = 0.0
let nan = zero / zero
print(nan == nan, nan != nan)         #= false true
print(nan < 1.0, nan > 1.0, nan <= nan, nan >= nan)    #= false false false false
if nan < 0.0 { print("below") } else { print("not below") }   #= not below
if not (nan >= 0.0) { print("not above") }             #= not above
var count = 0
while nan < 1.0 { count += 1 }
print(count)                          #= 0
