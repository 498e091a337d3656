# One gate serves all turns, and every site of the same kind.
extern fn abs(x: c_int) -> c_int
var sum = 0
for i in -1000..1000 { sum += abs(i) }
print(sum)     #= 1000000
