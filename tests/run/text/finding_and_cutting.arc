# expect: places count bytes; cuts inside a character are errors; nothing is found where nothing is
let s = "héllo, wörld"
print(s.len, s.bytes().len, s.chars().len, s.find("wö"), s.find("z"), s.rfind("l"), s.find(""), s.rfind(""))     #= 14 14 12 8 null 12 0 14
print(s.contains(""), s.starts_with(""), s.ends_with("ld"), s.starts_with("hé"), "lo" in s, "x" in s, "x" not in s)     #= true true true true true false true
print(s[1..3], s[..1], s[7..], s[3..3] == "", s[..] == s, s[1..=2])     #= é h  wörld true true é
fn kind(f) -> str { try { f(); "fine" } catch e { e.message } }
print(kind(|| s[2..4]))     #= a cut at 2 would go through a character
print(kind(|| s[0..2]))     #= a cut at 2 would go through a character
print(kind(|| s[5..100]))     #= a slice from 5 to 100 is outside a text of 14 bytes
print(kind(|| s[5..4]))     #= a slice from 5 to 4: its end is in front of its start
print(kind(|| s[-1..4]))     #= a slice from -1 to 4 is outside a text of 14 bytes
print(kind(|| s[14]), s[13], s[0] == 'h')     #= index 14 is outside a text of 14 bytes 100 true
print("aXaXa".count("X"), "aaaa".count("aa"), try { "abc".count("") } catch e { -1 }, "".len)     #= 2 2 -1 0
