# expect: numbers stay in their ranges, each of them comes, and the same seed gives the same
import random
import math
let r = random.Random(seed: 1)
fn seen(low: int, high: int) -> [int] { let all: [int] = []; for i in 0..500 { let n = r.int(low, high); if n not in all { all.push(n) } }; all.sort(); all }
print(seen(0, 3), seen(-2, 1), seen(7, 8))     #= [0, 1, 2] [-2, -1, 0] [7]
var inside = true
for i in 0..500 { let x = r.float(); inside = inside and x >= 0.0 and x < 1.0 }
print(inside, seen(math.MIN_INT, math.MAX_INT).len > 490)     #= true true
var trues = 0
for i in 0..1000 { if r.bool() { trues += 1 } }
print(trues > 400 and trues < 600)     #= true
let (a, b) = (random.Random(5), random.Random(5))
print(a.bits() == b.bits(), a.int(0, 1000) == b.int(0, 1000), a.float() == b.float(), a.normal() == b.normal(), a.choice([1, 2, 3]) == b.choice([1, 2, 3]))     #= true true true true true
fn kind(f) -> str { try { f(); "fine" } catch e { e.kind } }
print(kind(|| r.int(5, 5)), kind(|| r.int(5, 4)), kind(|| random.int(1, 0)))     #= range range range
print(kind(|| { let none: [int] = []; r.choice(none) }))     #= index
var (sum, squares) = (0.0, 0.0)
for i in 0..2000 { let x = r.normal(10.0, 2.0); sum += x; squares += (x - 10.0) * (x - 10.0) }
print((sum / 2000.0 - 10.0).abs() < 0.3, ((squares / 2000.0).sqrt() - 2.0).abs() < 0.3)     #= true true
