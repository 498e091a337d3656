#!/usr/bin/env arc
# Source text, sentence by sentence.
## A documentation comment on what follows.
fn documented() = 1
struct Words { in_: int, from: int, type: int, own: int }
let words = Words(1, 2, 3, 4)
print(documented(), words.from, words.type, words.own) #= 1 2 3 4

# A name, a literal, a closer, `!` and `?`, `return` and the like end a statement.
fn early(n: int) -> int {
  if n > 0 {
    return n
  }
  let empty: int? = null
  let value = empty
    ?? 7
  value
}
print(early(2), early(0)) #= 2 7

# Not within brackets, but a body in there has lines of its own.
print([1, 2].map(|x| {
  let y = x * 10
  y + 1
}), (1,
  2)) #= [11, 21] (1, 2)

# A line that starts with one of these goes on.
let chain = [3, 1, 2]
  .map(|x| x + 1)
  .filter(|x| x > 2)
let choice = if chain.len > 5 { "many" }
  else { "few" }
let held = chain.len == 2
  and chain[0] == 4
  or false
let caught = try { chain[9] }
  catch e { -1 }
print(chain, choice, held, caught) #= [4, 3] few true -1
extern fn close(fd: c_int) -> c_int
  fails < 0
  with "no {fd}"
  symbol "close"
  blocking
try { close(-1) } catch e { print(e.message) } #= no -1

# `;` ends a statement; members, arms and cases stand in rows with `,` or on lines, a comma at the end is fine.
let a = 1; let b = 2; print(a + b); #= 3
enum Case { ONE, TWO, }
enum Other {
  THREE
  FOUR
}
print(match Case.TWO { ONE => 1, TWO => 2, }, int(Other.FOUR)) #= 2 1
print(match 5 {
  4 => "four"
  _ => "other"
}) #= other

# Words only where the grammar asks for them.
let (blocking, drop, fails, from, inout, link) = (1, 2, 3, 4, 5, 6)
let (out, own, symbol, test, type, with) = (7, 8, 9, 10, 11, 12)
print(blocking + drop + fails + from + inout + link + out + own + symbol + test + type + with) #= 78

# Literals.
print(42, 1_000, 0xff, 0o17, 0b1010, 'a', 1.5, 1e9, true, false, null) #= 42 1000 255 15 10 97 1.5 1000000000.0 true false null
let none: [str: int] = [:]
print([1, 2, 3], ["a": 1, "b": 2], none, (1, "a"), (1, "a").1) #= [1, 2, 3] ["a": 1, "b": 2] [:] (1, "a") a
let xs = [1, 2, 3, 4]
print(xs[1..3], xs[1..=3], xs[2..], xs[..2], 2 in 1..3, 3 in 1..3, 3 in 1..=3) #= [2, 3] [2, 3, 4] [3, 4] [1, 2] true false true
print("tab\there \\ \" \{ \} \x41\u{e9}", r"raw \n {x}") #= tab	here \ " { } Aé raw \n {x}
print("{3.14159:08.3f}|{7:+}|{255:#x}|{"a":*^5}|{5:<3}|{5:03}") #= 0003.142|+7|0xff|**a**|5  |005
print("{10:d} {10:x} {171:X} {8:o} {5:b} {1500.0:e} {0.5:f} {0.1:g} {"t":s}") #= 10 a AB 10 101 1.500000e+03 0.500000 0.1 t
print("""
    common
      indentation {a + b}
    is removed
    """)
#= common
#=   indentation 3
#= is removed
print(r"""no {braces} \ here""") #= no {braces} \ here
