# Keys: int, str, bool, C enums, and tuples of them; equal texts are one key
let t: [(int, str): float] = [:]
t[(1, "a")] = 1.5
t[(1, "b")] = 2.5
t[(1, "a".upper().lower())] += 1
print(t, t[(1, "a")], (2, "a") in t)
let b = [true: "yes", false: "no"]
print(b[1 < 2], b)
enum E { A, B }
let e = [A: [1], B: []]
e[B].push(2)
print(e)
let s: [str: int] = [:]
for w in "the cat the dog the end".split(" ") { s[w] = s.get_or(w, 0) + 1 }
print(s)

#= [(1, "a"): 2.5, (1, "b"): 2.5] 2.5 false
#= yes [true: "yes", false: "no"]
#= [A: [1], B: [2]]
#= ["the": 3, "cat": 1, "dog": 1, "end": 1]
