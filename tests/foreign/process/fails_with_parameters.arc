# expect: the message names the parameters and the result
extern fn access(path: cstr, mode: c_int) -> c_int fails < 0 with "access to {path} in mode {mode}: {result}"
print(try { access("/no/such", 4); "" } catch e { e.message })     #= access to /no/such in mode 4: -1
print(try { access("/no/such", 4); "" } catch e { e.kind })     #= os
print(try { access("/no/such", 4); 0 } catch e { e.errno })     #= 2
