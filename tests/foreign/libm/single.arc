# expect: one declaration of its own, with `symbol` and named arguments
extern "m" fn power(base: f64, exponent: f64 = 2) -> f64 symbol "pow"
print(power(9), power(2, exponent: 0.5) > 1.414, power(exponent: 3, base: 2))     #= 81.0 true 8.0
