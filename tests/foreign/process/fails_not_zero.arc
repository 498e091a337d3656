# expect: `fails != 0` with errno
extern fn chdir(path: cstr) -> c_int fails != 0
chdir("/")
print(try { chdir("/no/such/dir"); "changed" } catch e { "{e.kind} {e.errno}" })     #= os 2
