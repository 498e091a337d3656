extern "../../c/libcalls.so" {
  fn some_text() -> cstr
  fn no_text() -> cstr
  fn maybe_text(want: bool) -> cstr?
}
print(some_text(), some_text().len)     #= from C 6
print(try { no_text() } catch e { e.kind })     #= null
print(maybe_text(true) ?? "-", maybe_text(false) ?? "-")     #= here -
