# `not` binds looser than comparisons; `in` and `not in` look into everything.
let xs = [1, 2]
let m = ["a": 1]
print(1 in xs, 3 in xs, 3 not in xs, not 3 in xs, not (1 in xs))     #= true false true true false
print("a" in m, "b" not in m, "ell" in "hello", "" in "x", "x" not in "abc")     #= true true true true true
print((1, "a") in [(1, "a")], [1] in [[1], [2]], null in [1, null], 2.5 in [1.5, 2.5])     #= true true true true
print(5 in 1..5, 5 in 1..=5, 'x' in 'a'..='z', not 0 in 1..9, -1 in -1..0)     #= false true true true true
let r = 10..20
print(10 in r, 20 in r, 15 not in r)     #= true false false
print(1 in xs and 2 in xs or "z" in m, (1 in xs) == true, "a" + "b" in "xaby", 1 + 1 in xs)     #= true true true true
