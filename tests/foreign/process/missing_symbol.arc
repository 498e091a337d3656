# An error only when the call is reached; then with near names.
extern {
  fn strlne(s: cstr) -> usize
  fn no_such_function_at_all()
}
print("not called yet")     #= not called yet
fn call() = try { str(strlne("x")) } catch e { e.message }
print(call())     #= the process has no symbol "strlne"; did you mean "strlen"?
print(try { no_such_function_at_all(); "ok" } catch e { e.kind })     #= symbol
print(try { no_such_function_at_all(); "ok" } catch e { e.kind })     #= symbol
