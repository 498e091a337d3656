# expect: an error while the arguments are computed: C is not called
extern fn puts(s: cstr) -> c_int
fn text(n: int) -> str { if n > 0 { throw Error("too large") }; "fine" }
try { puts(text(0)); puts(text(1)) } catch e { print(e.message) }
#= fine
#= too large
