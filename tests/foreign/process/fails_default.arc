# expect: a parameter's default is seen in the message
extern fn open(path: cstr, flags: c_int = 0) -> c_int fails < 0 with "{path}, flags {flags}"
print(try { open("/no/such"); "" } catch e { e.message })     #= /no/such, flags 0
print(try { open("/no/such", flags: 1); "" } catch e { e.message })     #= /no/such, flags 1
