# expect: every function of C's under the name that it has there
import math
print(math.sqrt(9.0), math.cbrt(-8.0), math.pow(2.0, -1.0), math.exp(0.0), math.hypot(3, 4))     #= 3.0 -2.0 0.5 1.0 5.0
print(math.log(1.0), math.log2(8.0), math.log10(1000.0), math.log(math.E))     #= 0.0 3.0 3.0 1.0
print(math.sin(0.0), math.cos(0.0), math.tan(0.0), math.asin(0.0), math.acos(1.0), math.atan(0.0), math.atan2(0.0, 1.0))     #= 0.0 1.0 0.0 0.0 0.0 0.0 0.0
print(math.sinh(0.0), math.cosh(0.0), math.tanh(0.0), "{math.atan2(1.0, 1.0) * 4.0:.6f}", "{math.sin(math.PI / 2.0):.3f}")     #= 0.0 1.0 0.0 3.141593 1.000
print(math.floor(-1.5), math.ceil(-1.5), math.round(-1.5), math.trunc(-1.5), math.round(2.5), math.round(0.49))     #= -2.0 -1.0 -2.0 -1.0 3.0 0.0
print(math.sqrt(-1.0).is_nan(), math.log(0.0), math.log(-1.0).is_nan(), math.pow(0.0, 0.0))     #= true -inf true 1.0
print(math.sqrt(16), math.floor(3), 16.sqrt())     #= 4.0 3.0 4.0
