# expect: sorting in place, by keys and by comparisons, stable; reversing; least and greatest
let ys = [5, 3, 9, 1]
ys.sort()
print(ys)     #= [1, 3, 5, 9]
ys.reverse()
print(ys)     #= [9, 5, 3, 1]
ys.sort_by(|y| (y - 4).abs())
print(ys)     #= [5, 3, 1, 9]
ys.sort_with(|a, b| a - b)
print(ys)     #= [1, 3, 5, 9]
ys.sort_by(|a, b| b - a)
print(ys)     #= [9, 5, 3, 1]
let words = ["bb", "a", "cc", "d", "aa"]
words.sort_by(|w| w.len)
print(words)     #= ["a", "d", "bb", "cc", "aa"]
let floats = [2.5, -1.0, 1e9, 0.0]
floats.sort()
print(floats, floats.min(), floats.max(), ["b", "a"].min(), [3, 1, 2].max())     #= [-1.0, 0.0, 2.5, 1000000000.0] -1.0 1000000000.0 a 3
print(words.min_by(|w| -w.len), words.max_by(|w| w.len), ys.min_by(|y| (y - 4).abs()))     #= bb bb 5
let none: [int] = []
none.sort()
none.reverse()
print(none, none.min_by(|x| x), [1].max_by(|x| x))     #= [] null 1
let large: [int] = []
for i in 0..1000 { large.push((i * 7919) % 1000) }
large.sort_by(|x| -x)
print(large[0], large[999], large[500])     #= 999 0 499
