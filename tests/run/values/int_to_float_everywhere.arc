# An int becomes a float in every place that wants one.
struct P { x: float, y: f32 }
class C { v: float = 1 }
enum E { F(v: float) }
fn arg(x: float) = x
fn result(n: int) -> float { if n > 0 { return n }; 0 }
fn maybe(n: int) -> float? = if n > 0 { n } else { null }
let xs: [float] = [1, 2]
xs.push(3)
xs[0] = 7
let m: [str: float] = ["a": 1]
m["b"] = 2
let t: (float, float?) = (1, 2)
let f: fn(float) -> float = |x| x / 2
var v = 0.5
v = 4
v += 1
print(P(1, 2), C(), C(5), F(3), arg(1), result(2), result(-1), maybe(3))
#= P(x: 1.0, y: 2.0) C(v: 1.0) C(v: 5.0) F(v: 3.0) 1.0 2.0 0.0 3.0
print(xs, m, t, f(3), v)     #= [7.0, 2.0, 3.0] ["a": 1.0, "b": 2.0] (1.0, 2.0) 1.5 5.0
print(1 == 1.0, 2 > 1.5, 0.5 < 1, [1, 0.5, 2], min(1, 0.5), if true { 1 } else { 0.5 })     #= true true true [1.0, 0.5, 2.0] 0.5 1.0
print(match 2 { 1 => 1, _ => 0.25 }, try { 1 } catch { 0.5 }, maybe(-1) ?? 1)     #= 0.25 1.0 1.0
