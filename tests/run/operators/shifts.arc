# >> keeps the sign; amounts outside 0 to 63 are errors of kind "range".
print(1 << 0, 1 << 10, 3 << 62)    #= 1 1024 -4611686018427387904
print(1 << 63)                     #= -9223372036854775808
print(-8 >> 1, -1 >> 63, 8 >> 3)   #= -4 -1 1
fn shift(by) = try { str(1 << by) } catch e { e.kind }
print(shift(63), shift(64), shift(-1))    #= -9223372036854775808 range range
fn back(by) = try { str(-1 >> by) } catch e { e.message }
print(back(64))     #= a shift by 64: it must be from 0 to 63
print(back(63))     #= -1
