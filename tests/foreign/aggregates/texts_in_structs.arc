# expect: `cstr` fields: a text lies in them as it is, C's are copied when they are read, `cstr?` may be null
extern "../../c/librows.so" {
  struct Names { name: cstr, nick: cstr? }
  fn names_swap(n: Names) -> Names
  fn names_length(n: *Names) -> c_int
}
let n = names_swap(Names("Ada", "A"))
print(n, n.name.len, n.nick ?? "none")     #= Names(name: "A", nick: "Ada") 1 Ada
print(Names("x", null), names_swap(Names("x", "")).name == "")     #= Names(name: "x", nick: null) true
var own = Names("abc", null)
print(names_length(&own))     #= 299
own.nick = "{own.name}{own.name}"
print(names_length(&own), own)     #= 306 Names(name: "abc", nick: "abcabc")
# A null where the declaration has none is an error when it is read.
let broken = names_swap(Names("x", null))
print(try { broken.name } catch e { e.kind }, try { "{broken}" } catch e { e.kind })     #= null Names(name: null, nick: "x")
let list = [Names("one", null), own]
for i in 0..100 { list.push(Names("n{i}", "k{i}")) }
print(list[101], list.map(|n| n.name.len).sum())     #= Names(name: "n99", nick: "k99") 296
print(own == Names("abc", "abcabc"), own == Names("abc", null))     #= true false
