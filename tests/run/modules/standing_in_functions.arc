# expect: imports stand at the top level; a module's function as a value, its name shadowed by a variable
import "parts/counter.arc"
import math
import math as m
from math import gcd, PI
#= counter runs
let f = counter.over
print(f(), gcd(12, 18), m.gcd(4, 6), math.PI == PI)     #= false 6 2 true
fn shadow() -> int { let math = 5; math + 1 }
print(shadow(), [1, 4, 9].map(|x| math.isqrt(x)))     #= 6 [1, 2, 3]
