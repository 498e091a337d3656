# find, index, any, all, count, in
let xs = [3, 1, 4, 1, 5]
print(xs.index(1), xs.index(9), xs.find(|x| x > 3), xs.any(|x| x == 5), xs.all(|x| x > 0), xs.count(|x| x == 1))
print(4 in xs, 9 not in xs, "b" in ["a", "b"], (1, 2) in [(1, 2)])
struct P { x: int }
print([P(1), P(2)].index(P(2)), [[1], [2]].index([2]))

#= 1 null 2 true true 2
#= true true true true
#= 1 1
