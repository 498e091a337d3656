# expect: a condition over result and parameters
extern fn abs(x: c_int) -> c_int fails if result > 100 or x == 0
print(abs(-100))     #= 100
print(try { str(abs(-101)) } catch e { "failed" }, try { str(abs(0)) } catch e { "failed" })     #= failed failed
