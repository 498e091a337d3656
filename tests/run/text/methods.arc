# Methods of str
let s = "Hello, World"
print(s.len, s.find("o"), s.rfind("o"), s.find("z"), s.contains("World"), s.starts_with("He"), s.ends_with("d"))
print(s.split(", "), s.upper(), s.lower(), s.replace("l", "L"), "ab".repeat(3), s.count("l"))
print("  x ".trim() + "|", "  x ".trim_start() + "|", "  x ".trim_end() + "|")
print("a\nb\r\nc\n".lines(), "k=v=w".split_once("="), "kv".split_once("="))
print("12".parse_int(), "x".parse_int(), "-0x1F".parse_int(), "1.5".parse_float(), "".parse_float())
print("abc".bytes(), "añ".chars(), s[1], s[7..], s[..5], s[-1 + 1..=0])
print("abc".hash() == "ab".hash() + 0, "x".hash() == "x".hash())
print(["a", "b"].join("-"), [1, 2].map(str).join(", "))
print("7".pad_left(3, "0"), "7".pad_right(3) + "|", "abc".strip_prefix("a"), "abc".strip_suffix("x"))
for c in "añ!" { print(c) }
print("é" in "café", "z" in "abc", 255.to_str(16), (-5).to_str(2), 2.pow(10))

#= 12 4 8 null true true true
#= ["Hello", "World"] HELLO, WORLD hello, world HeLLo, WorLd ababab 3
#= x| x |   x|
#= ["a", "b", "c"] ("k", "v=w") null
#= 12 null -31 1.5 null
#= [97, 98, 99] ["a", "ñ"] 101 World Hello H
#= false true
#= a-b 1, 2
#= 007 7  | bc null
#= a
#= ñ
#= !
#= true false ff -101 1024
