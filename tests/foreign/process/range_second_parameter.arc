# expect: the parameter that does not fit is named, not the first one
extern fn strtol(text: cstr, end: *void?, base: c_int) -> c_long
let base = 1 << 35
print(try { strtol("1", null, base); "" } catch e { e.message })
#= strtol: base is 34359738368, which does not fit c_int (-2147483648 to 2147483647)
