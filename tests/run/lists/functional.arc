# map, filter, fold, each, flat_map, zip, enumerate, chunks
let xs = [1, 2, 3, 4, 5]
print(xs.map(|x| x * x), xs.filter(|x| x % 2 == 1), xs.fold("", |s, x| s + str(x)))
print(xs.zip(["a", "b"]), xs.enumerate()[4], xs.chunks(2), xs.flat_map(|x| [x, -x])[..4])
print(xs.first(), xs.last(), xs.is_empty(), xs.sum(), xs.min(), xs.max())
let none: [int] = []
print(none.first(), none.max(), none.sum(), none.map(|x| x + 1))
print(["b", "a"].max(), [2.5, 1.5].min(), [0.5, 0.25].sum())
print(xs.min_by(|x| (x - 3).abs()), ["aaa", "b"].max_by(|s| s.len))

#= [1, 4, 9, 16, 25] [1, 3, 5] 12345
#= [(1, "a"), (2, "b")] (4, 5) [[1, 2], [3, 4], [5]] [1, -1, 2, -2]
#= 1 5 false 15 1 5
#= null null 0 []
#= b 1.5 0.75
#= 3 aaa
