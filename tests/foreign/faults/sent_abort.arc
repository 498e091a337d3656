#? exit 134
extern { fn abort(), fn fflush(stream: *void?) -> c_int }
print("before")     #= before
fflush(null)
try { abort() } catch e { print("caught") }
