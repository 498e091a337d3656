# expect: a variable that is not there is an error when it is first used, each time
extern "../../c/librows.so" {
  var global_nothing: c_int
  var gone: i64 symbol "global_i64"
}
fn kind(f) -> str { try { f(); "fine" } catch e { e.kind } }
print(kind(|| global_nothing = 1), kind(|| print(global_nothing)), gone)     #= symbol symbol 1
extern "no_such_library_at_all" var x: c_int
print(kind(|| print(x)))     #= library
