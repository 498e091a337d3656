# expect: gcd, lcm, isqrt, factorial, mod and is_prime at their edges
import math
print(math.gcd(12, 18), math.gcd(-12, 18), math.gcd(0, -5), math.gcd(0, 0), math.gcd(1, math.MAX_INT))     #= 6 6 5 0 1
print(math.lcm(4, 6), math.lcm(-4, 6), math.lcm(0, 5), math.lcm(7, 7))     #= 12 12 0 7
print(math.isqrt(0), math.isqrt(1), math.isqrt(15), math.isqrt(16), math.isqrt(math.MAX_INT))     #= 0 1 3 4 3037000499
print(math.factorial(0), math.factorial(1), math.factorial(20))     #= 1 1 2432902008176640000
print(math.mod(7, 3), math.mod(-7, 3), math.mod(7, -3), math.mod(-7, -3), math.mod(6, 3))     #= 1 2 -2 -1 0
print([-7, 0, 1, 2, 9, 25, 49, 97, 7919, 2147483647].map(|n| math.is_prime(n)))     #= [false, false, false, true, false, false, false, true, true, true]
fn kind(f) -> str { try { f(); "fine" } catch e { e.kind } }
print(kind(|| math.isqrt(-1)), kind(|| math.factorial(-1)), kind(|| math.factorial(21)), kind(|| math.mod(1, args.len)), kind(|| math.gcd(math.MIN_INT, 2)), kind(|| math.lcm(math.MAX_INT, 2)))     #= range range overflow zero overflow overflow
