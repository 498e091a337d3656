# expect: `chr` and `chars`, byte by byte and letter by letter, comparing by bytes
print(chr(65), chr(0x1F600), chr(0).len, chr(0xe9).bytes(), "é😀".chars(), "".chars())     #= A 😀 1 [195, 169] ["é", "😀"] []
fn kind(f) -> str { try { f(); "fine" } catch e { "{e.kind}: {e.message}" } }
print(kind(|| chr(-1)), kind(|| chr(0xd800)))     #= range: -1 is not the code of a character range: 55296 is not the code of a character
print(kind(|| chr(0x110000)))     #= range: 1114112 is not the code of a character
print("a" < "b", "a" < "B", "" < "a", "é" > "z", "abc" < "abd", "ab" < "abc", "abc" == "ab" + "c")     #= true false true true true true true
for c in "aé".chars() { print(c, c.len) }
#= a 1
#= é 2
let letters = ["b", "é", "a", "B"]
letters.sort()
print(letters, "x".bytes()[0] == 'x', 'a' + 1)     #= ["B", "a", "b", "é"] true 98
