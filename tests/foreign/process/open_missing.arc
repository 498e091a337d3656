# expect: kind "os", errno 2
extern fn open(path: cstr, flags: c_int) -> c_int fails < 0
try { open("/no/such/file", 0) } catch e { print(e.kind, e.errno) }     #= os 2
try { open("/", 1) } catch e { print(e.kind, e.errno) }     #= os 21
