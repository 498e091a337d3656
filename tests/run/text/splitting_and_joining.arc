# expect: separators at the ends give empty parts; lines end with either line break
print("a,b,,c".split(","), "".split(","), "abc".split("abc"), ",".split(","), "abc".split("x"))     #= ["a", "b", "", "c"] [""] ["", ""] ["", ""] ["abc"]
print(try { "abc".split("").len } catch e { -1 })     #= -1
print("a=b=c".split_once("="), "abc".split_once("="), "=".split_once("="))     #= ("a", "b=c") null ("", "")
print("a\nb\r\nc\n".lines(), "".lines(), "\n".lines(), "a\n\nb".lines(), "a\r".lines())     #= ["a", "b", "c"] [] [""] ["a", "", "b"] ["a\r"]
let parts = "x y  z".split(" ")
print(parts, parts.join(" ") == "x y  z", ["one"].join("-"), ["a", "b"].join(""))     #= ["x", "y", "", "z"] true one ab
