# expect: kinds "library" and "symbol"; the second try fails in the same way
extern fn strlne(s: cstr) -> usize
extern "arcane_no_such_library" fn f() -> c_int
extern "./no_such_file.so" fn g() -> c_int
print(try { strlne("x"); "" } catch e { e.kind })     #= symbol
print(try { strlne("x"); "" } catch e { e.kind })     #= symbol
print(try { f(); "" } catch e { e.kind })     #= library
print(try { g(); "" } catch e { e.kind })     #= library
