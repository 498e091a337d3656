# A text may hold NULs; its length knows.
let s = "a\0b\0"
print(s.len, s[1], s.bytes(), s == "a", s[..1] == "a")     #= 4 0 [97, 0, 98, 0] false true
print(s.find("b"), s.split("\0"), (s + s).len, s.repeat(2).len)     #= 2 ["a", "b", ""] 8 8
print([s])     #= ["a\0b\0"]
let m = [s: 1]
print(m["a\0b\0"], m.get("a"))     #= 1 null
