# expect: of two zeros `min` and `max` give the first, in every tier
fn smaller(a: float, b: float) -> float = a.min(b)
fn larger(a: float, b: float) -> float = a.max(b)
var kept = (0.0, 0.0)
for _i in 0..3000 { kept = (smaller(-0.0, 0.0), larger(-0.0, 0.0)) }
print(kept)     #= (-0.0, -0.0)
for _i in 0..3000 { kept = (smaller(0.0, -0.0), larger(0.0, -0.0)) }
print(kept)     #= (0.0, 0.0)
print(smaller(0.0 / 0.0, 1.0), larger(1.0, 0.0 / 0.0), smaller(2.0, 1.0), larger(2.0, 1.0))     #= 1.0 1.0 1.0 2.0
