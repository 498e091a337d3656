# expect: texts go in as copies and come out as they lie; null goes both ways where there is a `?`
extern "../../c/librows.so" {
  struct Names { name: cstr, nick: cstr? }
  fn back_text(f: fn(c_int) -> cstr?) -> c_int
  fn back_surely(f: fn(c_int) -> cstr) -> c_int symbol "back_text"
  fn back_names(f: fn(Names) -> Names) -> c_int
}
extern "../../c/libaggregates.so" fn call_texts(f: fn(cstr, cstr?) -> c_int) -> c_int
extern "../../c/libaggregates.so" fn call_surely(f: fn(cstr, cstr) -> c_int) -> c_int symbol "call_texts"
var kept: [str] = []
print(call_texts(|a, b| { kept.push(a); if b == null { 1 } else { 2 } }), kept)     #= 1 ["hello"]
print(back_text(|n| "abc".repeat(n)), back_text(|n| null), back_text(|n| ""), back_surely(|n| "{n}!"))     #= 9 -1 0 2
print(back_names(|n| { print(n.name, n.nick); Names("hello", n.name) }))
#= first null
#= 505
print(try { str(call_surely(|a, b| 1)) } catch e { e.message })     #= C called back lambda (texts_back.arc:16) with null for argument 2
