# Tuples nest, are assigned in parts, compared, taken apart, returned, kept in lists and maps.
var t = (1, ("a", 2.5), [3])
t.0 += 1
t.1.0 = "b"
t.1.1 *= 2
t.2.push(4)
print(t, t.1, t.1.0.upper(), t.2[1])     #= (2, ("b", 5.0), [3, 4]) ("b", 5.0) B 4
let (n, (s, _), list) = t
list.push(5)
print(n, s, t.2)     #= 2 b [3, 4, 5]
print((1, "a") == (n - 1, "a"), (1, (2, 3)) != (1, (2, 4)), ((), 1).1, (1,).0)     #= true true 1 1
fn stats(xs: [int]) -> (int, int, float) = (xs.min()!, xs.max()!, float(xs.sum()) / xs.len)
let (low, high, mean) = stats([4, 1, 4])
print(low, high, mean, stats([5]).2)     #= 1 4 3.0 5.0
let all = [(1, "x"), (2, "y")]
all[1].0 = 20
all.push((3, "z"))
let m = [(1, true): (2, [3])]
m[(1, true)].1.push(4)
m[(1, true)].0 = 9
print(all, m, all.map(|(n, s)| s.repeat(n.min(2))))     #= [(1, "x"), (20, "y"), (3, "z")] [(1, true): (9, [3, 4])] ["x", "yy", "zz"]
var o: (int, (str, int?))? = (1, ("a", null))
print(o, o!.1.1 == null, typeof(o))     #= (1, ("a", null)) true (int, (str, int?))?
for (i, (a, b)) in [((1, 2)), (3, 4)].enumerate() { print(i, a, b) }
#= 0 1 2
#= 1 3 4
