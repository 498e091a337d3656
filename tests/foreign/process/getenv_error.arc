# expect: with `cstr` a null result is an error of kind "null" that names the function
#? env ARC_SUITE_COLOR=green
extern fn getenv(name: cstr) -> cstr
print(getenv("ARC_SUITE_COLOR"))     #= green
print(try { getenv("ARC_SUITE_NOT_THERE") } catch e { e.kind })     #= null
