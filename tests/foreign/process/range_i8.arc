# expect: the message names function, parameter, value and type
extern fn f(small: i8) -> c_int symbol "abs"
fn call(n: int) -> str = try { f(n); "ok" } catch e { "{e.kind}: {e.message}" }
print(call(127))     #= ok
print(call(-128))     #= ok
print(call(128))     #= range: f: small is 128, which does not fit i8 (-128 to 127)
print(call(-129))     #= range: f: small is -129, which does not fit i8 (-128 to 127)
