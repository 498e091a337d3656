# A null result for *T, which is never null, is an error; *T? gives null.
extern {
  fn fopen(path: cstr, mode: cstr) -> *void
  fn maybe_open(path: cstr, mode: cstr) -> *void? symbol "fopen"
  fn getenv(name: cstr) -> cstr
}
print(try { fopen("/no/where", "r"); "ok" } catch e { e.kind })     #= null
print(maybe_open("/no/where", "r") == null)     #= true
print(try { getenv("ARC_SUITE_NOT_SET") } catch e { e.message })     #= getenv returned null
