# expect: adding and taking away at both ends and in between; places outside are errors and change nothing
let xs = [3, 1, 2]
print(xs.pop(), xs, xs.len)     #= 2 [3, 1] 2
xs.insert(0, 9)
xs.insert(3, 8)
print(xs)     #= [9, 3, 1, 8]
print(xs.remove(1), xs)     #= 3 [9, 1, 8]
fn kind(f) -> str { try { f(); "fine" } catch e { e.kind } }
print(kind(|| xs.insert(5, 1)), kind(|| xs.insert(-1, 1)), kind(|| xs.remove(3)), kind(|| xs.remove(-1)), xs)     #= index index index index [9, 1, 8]
xs.extend([1, 2])
xs.extend(xs)
print(xs)     #= [9, 1, 8, 1, 2, 9, 1, 8, 1, 2]
let copy = xs.copy()
xs.clear()
print(xs, xs.len, copy.len, xs.pop(), xs.min(), xs.max(), xs.sum(), xs.first(), xs.last(), xs.is_empty())     #= [] 0 10 null null null 0 null null true
xs.push(5)
print(xs.first(), xs.last(), copy.index(8), copy.index(100), copy.contains(2), 9 in copy, 9 not in copy)     #= 5 5 2 null true true false
copy.fill(7)
print(copy[..2], copy.count(|x| x == 7))     #= [7, 7] 10
