# Error has message, kind, errno and trace; it is made, kept, thrown later, and thrown again.
let e = Error("made {1 + 1}")
print(e.message, e.kind, e.errno, e.trace == "", e)     #= made 2 error 0 true Error("made 2")
fn risky(e: Error) { throw e }
try { risky(e) } catch caught { print(caught == e, caught.message, "risky" in caught.trace) }     #= true made 2 true
var kept: Error? = null
try { [1][9] } catch e { kept = e }
print(kept?.kind, kept!.message)     #= index index 9 is outside a list of length 1
try { throw kept! } catch e { print(e == kept!, e.kind) }     #= true index
let errors = ["a", "b"].map(|s| Error(s))
print(errors.map(|e| e.message), errors[0] == errors[0], errors[0] == errors[1])     #= ["a", "b"] true false
extern fn open(path: cstr, flags: c_int) -> c_int fails < 0
try { open("/no/such/file", 0) } catch e { print(e.kind, e.errno, "No such file" in e.message) }     #= os 2 true
