# expect: line 3, nothing is called `pth` in the message; did you mean `path`?
#? exit 2
extern fn open(path: cstr, flags: c_int) -> c_int fails < 0 with "no {pth}"
print(open("/dev/null", 0))
