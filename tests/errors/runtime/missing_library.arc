extern "arcane_no_such_thing" fn f() -> c_int
print("before")     #= before
f()
