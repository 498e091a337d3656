# Slices of texts count bytes; cuts inside a character are an error
let s = "añb"
print(s.len, s[..1], s[1..3], s[3..])
try { s[..2] } catch e { print(e.kind, e.message) }
try { s[2..9] } catch e { print(e.message) }
try { "abc".split("") } catch e { print(e.kind, e.message) }
try { "abc".repeat(-1) } catch e { print(e.message) }

#= 4 a ñ b
#= index a cut at 2 would go through a character
#= a slice from 2 to 9 is outside a text of 4 bytes
#= range `split` needs a text that is not empty
#= a text cannot be repeated -1 times
