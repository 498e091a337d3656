# The library's module `regex`
import regex
let r = regex.new(r"(\w+)@(\w+)\.com")
let m = r.find("write to ada@example.com or bob@test.com")!
print(m.text, m.start, m.end, m.groups, m.group(1))
print(r.find_all("ada@example.com bob@test.com").map(|m| m.group(2)))
print(r.matches("nobody"), r.find("nobody"), regex.new("a*").find_all("baac").map(|m| m.text))
print(regex.new(r"\d+").replace("a1b22c", "<$0>"), regex.new(r"(\w)(\d)").replace("a1 b2", "$2$1"), regex.new(r"\s+").split("a  b c"))
print(regex.new("é|(x)").find_all("éxé").map(|m| m.groups))
print(regex.new(r"\d").replace_with("1 2", |m| str((m.text.parse_int() ?? 0) * 10)))
try { regex.new("(") } catch e { print(e.kind, e.message) }

#= ada@example.com 9 24 ["ada", "example"] ada
#= ["example", "test"]
#= false null ["", "aa", "", ""]
#= a<1>b<22>c 1a 2b ["a", "b", "c"]
#= [[null], ["x"], [null]]
#= 10 20
#= regex this is no regular expression: unclosed group
