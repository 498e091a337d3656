# After a test a variable is a T
fn show(x: int?) -> str {
  if x == null { return "null" }
  "{x + 1}"
}
print(show(null), show(4))
fn both(a: int?, b: int?) -> int = if a != null and b != null { a + b } else { 0 }
print(both(1, 2), both(1, null))
let s: str? = "abc"
if s != null { print(s.len) }
fn first_word(s: str?) -> str { if s == null or s == "" { return "-" }; s.split(" ")[0] }
print(first_word(null), first_word(""), first_word("two words"))

#= null 5
#= 3 0
#= 3
#= - - two
