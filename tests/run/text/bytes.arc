# len and s[i] count bytes.
let s = "aé€"
print(s.len, len(s))              #= 6 6
print(s[0], s[1], s[5])           #= 97 195 172
print(try { s[6] } catch e { -1 }, try { s[s.len - s.len - 1] } catch e { -2 })    #= -1 -2
print(try { str(s[6]) } catch e { e.message })     #= index 6 is outside a text of 6 bytes
