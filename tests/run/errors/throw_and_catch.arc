try { throw Error("broken") } catch e { print(e.message, e.kind) }     #= broken error
let value = try { 10 / 2 } catch e { -1 }
print(value)     #= 5
let rescued = try { throw Error("x"); 1 } catch e { 2 }
print(rescued)     #= 2
try { print("no error") } catch e { print(e.message) }     #= no error
print("go on")     #= go on
