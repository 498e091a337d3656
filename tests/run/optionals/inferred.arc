# null beside a T makes a T?: in branches, lists, results.
let a = if 1 > 2 { 5 } else { null }
let b = [1, null, 3]
let c = [null, "x"]
let d = match 1 { 1 => null, _ => (1, "a") }
fn f(n) { if n > 0 { n } else { null } }
let e = try { null } catch { 5 }
let g = [(1, "a"), null]
print(a, b, c, d, f(1), f(-1), e, g)     #= null [1, null, 3] [null, "x"] null 1 null null [(1, "a"), null]
print(typeof(a), typeof(b), typeof(c), typeof(d), typeof(f(1)), typeof(g))     #= int? [int?] [str?] (int, str)? int? [(int, str)?]
for x in b { print(x ?? 0) }
#= 1
#= 0
#= 3
