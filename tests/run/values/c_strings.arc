# A `cstr` place holds C's `const char *`, and reads as a str.
struct Entry { name: cstr, id: c_int }
var e = Entry("first", 1)
print(e.name, e.name.len, e)     #= first 5 Entry(name: "first", id: 1)
e.name = "sec" + "ond"
let copy = e
e.name = "third"
print(copy.name, e.name, copy == Entry("second", 1))     #= second third true
let names: [cstr] = ["a", "b"]
names.push("c")
names[0] = "z"
print(names, names[2] + "!", names.len)     #= ["z", "b", "c"] c! 3
print(try { e.name = "a\0b".repeat(1); "kept" } catch e { e.kind })     #= nul
print(e.name)     #= third
var empty: [cstr; 2] = ["x"]
print(empty[0])     #= x
