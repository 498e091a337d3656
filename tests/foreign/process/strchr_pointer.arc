# expect: a pointer into a text; null where the letter is not there
extern fn strchr(s: cstr, c: c_int) -> *c_char?
fn after(s: str, c: int) -> str {
  let p = strchr(s, c)
  if p == null { return "nothing" }
  (p + 1).str()
}
print(after("key=value", '='))     #= value
print(after("key", '='))     #= nothing
