# expect: where things are, groups that took no part, anchors, letters beyond ASCII, starting later
import regex
let r = regex.new(r"(\d+)(?:-(\d+))?")
let m = r.find("ab 12-34 5")!
print(m.text, m.start, m.end, m.group(0), m.group(1), m.group(2), m.groups)     #= 12-34 3 8 12-34 12 34 ["12", "34"]
let alone = r.find("ab 12-34 5", 8)!
print(alone.text, alone.group(2), r.find("none"), r.find("12", 2))     #= 5 null null null
print(regex.new("^a").matches("ab"), regex.new("^b").matches("ab"), regex.new("b$").matches("ab"), regex.new("(?m)^b").matches("a\nb"))     #= true false true true
print(regex.new("").matches(""), regex.new(".").find("é")!.end, regex.new(r"\bé\w").find("a éü")!.start)     #= true 2 2
print(regex.new("(?i)ABC").matches("xabc"), regex.new("a|b").find_all("cab").map(|m| m.start))     #= true [1, 2]
print(regex.new("x*").find_all("axxb").map(|m| (m.start, m.end)))     #= [(0, 0), (1, 3), (3, 3), (4, 4)]
print(try { m.group(3) } catch e { e.kind }, r.find("x", 5), r.pattern)     #= index null (\d+)(?:-(\d+))?
print(try { regex.new("[").pattern } catch e { e.kind }, try { regex.new("(?=x)").pattern } catch e { e.kind }, try { regex.new(r"\1").pattern } catch e { e.kind })     #= regex regex regex
