# expect: a length that does not fit `c_uint` is an error before C sees it
#? requires library z
extern "z" fn crc32(crc: c_ulong, data: cstr, n: c_uint) -> c_ulong
let n = 1 << 32
print(try { crc32(0, "x", n); "" } catch e { e.message })
#= crc32: n is 4294967296, which does not fit c_uint (0 to 4294967295)
