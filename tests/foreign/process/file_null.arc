# expect: a null FILE* is an error: kind "null" without `fails`, "os" with it, null with `?`
extern {
  type FILE
  fn plain(path: cstr, mode: cstr) -> *FILE symbol "fopen"
  fn checked(path: cstr, mode: cstr) -> *FILE fails == null symbol "fopen"
  fn maybe(path: cstr, mode: cstr) -> *FILE? symbol "fopen"
}
print(try { plain("/no/such", "r"); "" } catch e { e.kind })     #= null
print(try { checked("/no/such", "r"); "" } catch e { "{e.kind} {e.errno}" })     #= os 2
print(maybe("/no/such", "r") == null)     #= true
