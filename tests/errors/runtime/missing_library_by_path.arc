extern "./nothing.so" fn f() -> c_int
f()
