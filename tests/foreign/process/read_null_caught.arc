# expect: reading through a null or a wild pointer is an error that can be caught
let null_like = 0 as *i32?
print(null_like == null)     #= true
let wild = 16 as *i32
print(try { str(wild[0]) } catch e { "caught {e.kind}" })     #= caught fault
print(try { wild[0] = 5; "stored" } catch e { "caught {e.kind}" })     #= caught fault
