# expect: clamp and sign of ints, floats and texts; lerp, angles and constants
import math
print(math.clamp(15, 0, 10), math.clamp(-1, 0, 10), math.clamp(5, 0, 10), math.clamp(1.5, 0.0, 1.0), math.clamp("m", "a", "f"))     #= 10 0 5 1.0 f
print(math.sign(-3), math.sign(0), math.sign(4), math.sign(-0.5), math.sign(0.0), math.sign(2.5))     #= -1 0 1 -1 0 1
print(math.lerp(1.0, 3.0, 0.0), math.lerp(1.0, 3.0, 1.0), math.lerp(0, 10, 0.5), math.lerp(0.0, 10.0, 2.0))     #= 1.0 3.0 5.0 20.0
print(math.degrees(math.PI), math.radians(180.0) == math.PI, math.TAU == 2.0 * math.PI, math.SQRT2.pow(2.0).round())     #= 180.0 true true 2.0
print(math.infinity() > 1e308, -math.infinity(), math.nan() != math.nan(), math.nan().is_nan(), math.infinity().is_finite())     #= true -inf true true false
print(math.MAX_INT, math.MIN_INT, math.MAX_INT +% 1 == math.MIN_INT)     #= 9223372036854775807 -9223372036854775808 true
