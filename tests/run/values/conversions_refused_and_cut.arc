# int(x) cuts toward zero, and refuses what no int is.
print(int(2.999), int(-2.999), int(0.5), int(-0.5), int(1e18))     #= 2 -2 0 0 1000000000000000000
print(try { int(1e19) } catch e { print(e.kind, e.message); 0 })
#= range 1e+19 does not fit int
#= 0
let zero = 0.0
for x in [1.0 / zero, -1.0 / zero, zero / zero] { try { print(int(x)) } catch e { print(e.kind) } }
#= range
#= range
#= range
enum Color { RED = 7, BLUE = -1 }
print(int(RED), int(Color.BLUE), int('A'), int(true) + int(false))     #= 7 -1 65 1
print(float(1) / 3.0 > 0.333, float(7), str(-0.0), str(()) == "()")     #= true 7.0 -0.0 true
print("12".parse_int()! + 1, "1e3".parse_float()!, "0x1f".parse_int(), " 1".parse_int())
#= 13 1000.0 31 null
