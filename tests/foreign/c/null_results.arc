# expect: null for `*T` and `cstr` is kind "null"; with `?` it is null
extern "../../c/libcalls.so" {
  fn some_cells() -> *i32
  fn no_cells() -> *i32
  fn maybe_cells() -> *i32? symbol "no_cells"
  fn no_text() -> cstr
  fn maybe_text(want: c_int) -> cstr?
}
print(some_cells()[2], *(some_cells() + 3))     #= 30 40
print(try { no_cells(); "" } catch e { e.kind }, try { no_text() } catch e { e.kind })     #= null null
print(maybe_cells() == null, maybe_text(0) == null, maybe_text(1) ?? "none")     #= true true here
