# Bit-fields: widths are checked, signs kept
struct Flags { on: u32 : 1, mode: u32 : 3, level: i32 : 5, rest: u32 : 23 }
var f = Flags(on: 1, mode: 5, level: -16)
print(f, f.level, f.mode)
f.rest = 8388607
f.mode = 2
print(f)
let high = 16
try { f.level = high } catch e { print(e.kind, e.message) }
let minus = -1
try { f.mode = minus } catch e { print(e.message) }
f.on = 0
print(f.on, f.rest, sizeof(Flags))

#= Flags(on: 1, mode: 5, level: -16, rest: 0) -16 5
#= Flags(on: 1, mode: 2, level: -16, rest: 8388607)
#= range 16 does not fit 5 signed bits
#= -1 does not fit u32
#= 0 8388607 4
