# expect: kind "library": the file is there, but is no library
extern "./not_a_library.arc" fn f() -> c_int
print(try { f(); "" } catch e { e.kind })     #= library
