# Dividing an int by zero is an error of kind "zero"; a float gives infinity.
fn zero() = 0
print(try { 1 / zero() } catch e { -1 })     #= -1
print(try { 1 % zero() } catch e { -2 })     #= -2
print(try { str(1 / zero()) } catch e { e.kind })     #= zero
print(1.0 / float(zero()), -1.0 / 0.0)     #= inf -inf
