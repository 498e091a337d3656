# expect: a text with a NUL inside is an error of kind "nul" wherever C would read it, before C sees it
extern "../../c/librows.so" {
  struct Names { name: cstr, nick: cstr? }
  fn names_length(n: *Names) -> c_int
  fn texts_length(t: [cstr], n: usize = t.len) -> c_int
  fn describe(out: [u8; n], n: usize, kinds: cstr, ...) -> c_int
  fn back_text(f: fn(c_int) -> cstr?) -> c_int
  fn back_surely(f: fn(c_int) -> cstr) -> c_int symbol "back_text"
  var global_texts: [cstr?; 3]
}
fn nul() -> str = "a" + chr(0) + "b"
fn kind(f) -> str { try { f(); "fine" } catch e { e.kind } }
var n = Names("x", null)
print(kind(|| { n.name = nul() }), kind(|| { n = Names("y", nul()) }), n)     #= nul nul Names(name: "x", nick: null)
let list: [cstr] = ["a"]
print(kind(|| { list[0] = nul() }), kind(|| { list.push(nul()) }), list)     #= nul nul ["a"]
print(kind(|| { global_texts[2] = nul() }), global_texts[2])     #= nul null
let out: [u8] = [0; 40]
print(kind(|| describe(out, 40, "s", nul())), kind(|| describe(out, 40, nul())))     #= nul nul
fn named(n: int) -> str = nul()
print(try { back_text(|x| named(x)); "" } catch e { e.kind })     #= nul
print(try { str(back_surely(named)) } catch e { e.message })
#= named (nul_where_c_reads.arc:20) gave C a text with a NUL at byte 1, where a cstr would end before its text does
print(try { list[0] = nul(); "" } catch e { e.message })
#= the text has a NUL at byte 1, where a cstr would end before its text does
print(names_length(&n), back_text(|x| "abc"), texts_length(list))     #= 99 3 1
