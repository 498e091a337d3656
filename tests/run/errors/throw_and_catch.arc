try { throw Error("broken") } catch e { print(e.message, e.kind) }     #= broken error
let value = try { 10 / 2 } catch e { -1 }
print(value)     #= 5
let rescued = try { throw Error("x"); 1 } catch e { 2 }
print(rescued)     #= 2
try { print("no error") } catch e { print(e.message) }     #= no error
print("go on")     #= go on

#! warning[unreachable]: this is never reached
#!  --> run/errors/throw_and_catch.arc:4:39
#!   |
#! 4 | let rescued = try { throw Error("x"); 1 } catch e { 2 }
#!   |                     ----------------  ^
#!   |                     |
#!   |                     this never comes to an end
