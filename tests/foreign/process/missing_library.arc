extern "no_such_library_anywhere" fn f() -> c_int
print("declared")     #= declared
print(try { f() } catch e { -1 })     #= -1
print(try { str(f()) } catch e { e.kind })     #= library
