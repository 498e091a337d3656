# expect: map, filter, fold and their kin, over nothing and over something; errors inside come out
let ys = [5, 3, 9]
print(ys.map(|y| y * 2), ys.filter(|y| y > 4), ys.fold(100, |sum, y| sum - y), ys.fold("", |s, y| "{s}{y}"))     #= [10, 6, 18] [5, 9] 83 539
print(ys.any(|y| y == 9), ys.all(|y| y > 3), ys.find(|y| y < 4), ys.find(|y| y > 100), ys.count(|y| y > 3))     #= true false 1 null 2
let none: [int] = []
print(none.map(|y| y), none.any(|y| true), none.all(|y| false), none.fold(1, |a, y| a + y), none.zip([1]), none.enumerate(), none.chunks(2))     #= [] false true 1 [] [] []
print(ys.zip(["a", "b"]), ["a", "b"].enumerate(), [[1], [], [2, 3]].flat_map(|x| x), [1, 2, 3, 4, 5].chunks(2))     #= [(5, "a"), (3, "b")] [(0, "a"), (1, "b")] [1, 2, 3] [[1, 2], [3, 4], [5]]
var total = 0
ys.each(|y| total += y)
[(1, "a"), (2, "b")].each(|(n, s)| total += n * s.len)
print(total, try { [1].chunks(0).len } catch e { -1 })     #= 20 -1
print(try { ys.map(|y| 10 / (y - 3)).len } catch e { -1 }, try { ys.each(|y| throw Error("{y}")); "" } catch e { e.message })     #= -1 5
print(ys.map(|y| ys.map(|z| y * z).sum()), ys.map(|y| |z: int| y + z).map(|f| f(1)))     #= [85, 51, 153] [6, 4, 10]
