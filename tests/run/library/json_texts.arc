# expect: every escape, pairs of halves, control characters, and there and back again
import json
fn text(t: str) -> str = json.parse("\"{t}\"").as_text()!
print(text("a\\\"b\\\\c\\/d"), text("\\u0041\\u00e9\\u20AC"), text("\\ud83d\\ude00"))     #= a"b\c/d Aé€ 😀
print(text("\\b\\f\\n\\r\\t").bytes(), text("\\u0000").len, text("") == "")     #= [8, 12, 10, 13, 9] 1 true
print(text("\\ud83d"), text("\\ude00"), text("\\ud83dx"), text("\\ud83d\\u0041"))     #= � � �x �
fn bad(t: str) -> bool { try { text(t); false } catch e { e.kind == "json" } }
print(["\n", "\t", "\\x41", "\\u12", "\\u12g4", "\\", "\0"].filter(|t| not bad(t)))     #= []
let all = "\"\\\n\r\t\x01\x1fé😀" + chr(0)
print(text(json.quote(all)[1..json.quote(all).len - 1]) == all, json.quote(all))     #= true "\"\\\n\r\t\u0001\u001fé😀\u0000"
