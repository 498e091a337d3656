# A next line that starts with `.`, `else`, `catch`, `and`, `or` or `??` goes on.
let text = " a,b "
  .trim()
  # a comment between
  .upper()
  .replace(",", ";")
print(text)     #= A;B
let n = if text.len > 100 { 1 }
else if text.len > 50 { 2 }
else { 3 }
print(n)     #= 3
let r = try { [1][n] }
catch e { e.message.len }
print(r > 0)     #= true
let none: int? = null
let v = none
  ?? none
  ?? 8
print(v)     #= 8
let yes = n == 3
  and v == 8
  or false
print(yes)     #= true
let after_blank = "x"

  .repeat(3)
print(after_blank)     #= xxx
