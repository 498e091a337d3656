# Conversion of floats to ints in a hot loop: towards zero, and an error where the number has no place in an int.
fn convert(xs: [float], turns: int) -> (int, int) {
  var last = 0
  var errors = 0
  for i in 0..turns {
    try { last = int(xs[i % xs.len]) } catch e { if e.kind == "range" { errors += 1 } }
  }
  (last, errors)
}
let zero = 0.0
print(convert([2.9, -2.9], 4000))                                      #= (-2, 0)
print(convert([9223372036854774784.0], 4000))                          #= (9223372036854774784, 0)
print(convert([9223372036854775808.0, -9223372036854775808.0], 4000))  #= (-9223372036854775808, 2000)
print(convert([-9223372036854777856.0, 1.0, zero / zero, 1.0 / zero, -1.0 / zero], 5000))  #= (1, 4000)
print(convert([-0.0, -0.9999], 2000))  #= (0, 0)
fn there_and_back(from: int, turns: int) -> int {
  var wrong = 0
  for i in from..from + turns { if int(float(i)) != i { wrong += 1 } }
  wrong
}
print(there_and_back(0, 5000), there_and_back(9007199254740992, 5000))  #= 0 2500
fn narrow(turns: int) -> (int, int) {
  var kept: u8 = 0
  var errors = 0
  for i in 0..turns { try { kept = int(float(i) * 0.5) } catch { errors += 1 } }
  (kept, errors)
}
print(narrow(2000))  #= (255, 1488)
