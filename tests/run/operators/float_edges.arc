# Infinity and NaN spread; / and % of floats never fail.
let inf = 1.0 / 0.0
let nan = inf - inf
print(inf, -inf, nan == nan, inf == inf, inf > 1e308, -inf < inf)     #= inf -inf false true true true
print(1 / inf, -1 / inf, inf * 0 == inf * 0, 5.5 % 2, -5.5 % 2, 5.5 % -2, 5 % 2.5, 1.0 % 0.0 == 0.0)     #= 0.0 -0.0 false 1.5 -1.5 1.5 0.0 false
print(0.1 + 0.2 == 0.3, 0.5 + 0.25 == 0.75, 1e16 + 1 == 1e16, 2.0.pow(0.5) == 2.0.sqrt())     #= false true true true
print((-8.0).sqrt() == (-8.0).sqrt(), 2.5.floor(), (-2.5).floor(), 0.5.round(), 1.5.round(), (-0.5).ceil())     #= false 2.0 -3.0 1.0 2.0 -0.0
