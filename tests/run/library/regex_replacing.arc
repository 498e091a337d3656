# expect: groups and dollars in replacements, functions, splitting, empty matches
import regex
print(regex.new(r"(\w)(\d)").replace("a1 b2", "$2$1"), regex.new("b").replace("abcb", ""), regex.new("z").replace("abc", "x"))     #= 1a 2b ac abc
print(regex.new(r"\d+").replace("a1b22", "<$0>"), regex.new("x").replace("x", "$$1"), regex.new("x").replace("x", "a$b$"))     #= a<1>b<22> $1 a$b$
print(try { regex.new("x").replace("x", "$1") } catch e { "{e.kind}: {e.message}" })     #= regex: there is no group 1
print(regex.new("(a)|b").replace("ab", "[$1]"), regex.new("").replace("ab", "-"), regex.new("é").replace("éé", "e"))     #= [a][] -a-b- ee
print(regex.new(r"\d+").replace_with("1 22 3", |m| "{m.text.len}"))     #= 1 2 1
print(regex.new(r",\s*").split("a, b,c,"), regex.new(",").split(""), regex.new("x").split("abc"))     #= ["a", "b", "c", ""] [""] ["abc"]
# Some patterns take forever elsewhere.
print(regex.new("(a*)*b").matches("a".repeat(5000)))     #= false
