# The library's module `math`
import math
print(math.PI > 3.14, math.gcd(12, 18), math.lcm(4, 6), math.isqrt(99), math.factorial(10), math.mod(-1, 5))
print(math.clamp(15, 0, 10), math.lerp(0.0, 10.0, 0.25), math.degrees(math.PI), math.sign(-2.5), math.sign(3))
print([2, 3, 4, 97, 91, 1].map(|n| math.is_prime(n)), math.MAX_INT, math.MIN_INT)
print(math.infinity(), math.nan() == math.nan(), math.hypot(3.0, 4.0), math.sqrt(2.0).floor(), math.atan2(0.0, 1.0))
try { math.isqrt(-1) } catch e { print(e.kind, e.message) }
print(0.0.sin(), 0.0.cos(), 1.0.exp().log(), 8.0.cbrt(), 100.0.log10(), 8.0.log2(), 2.0.pow(0.5) == 2.0.sqrt())

#= true 6 12 9 3628800 4
#= 10 2.5 180.0 -1 1
#= [true, true, false, true, false, false] 9223372036854775807 -9223372036854775808
#= inf false 5.0 1.0 0.0
#= range isqrt of -1: it must not be negative
#= 0.0 1.0 1.0 2.0 2.0 3.0 true
