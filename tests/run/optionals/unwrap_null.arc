# `!` of null is an error of kind null
let none: float? = null
try { print(none!) } catch e { print(e.kind, e.message) }
let p: (int, int)? = null
try { print(p!.0) } catch e { print(e.kind) }

#= null the value is null
#= null
