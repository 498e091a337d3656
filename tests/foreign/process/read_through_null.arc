# Reading where no memory is: an error that can be caught, not the end of the process.
let p = 16 as *i64
print(try { str(*p) } catch e { e.kind })     #= fault
print(try { *p = 1; "ok" } catch e { e.kind })     #= fault
print(try { str((1 as *u8)[7]) } catch e { e.kind })     #= fault
print("still here")     #= still here
