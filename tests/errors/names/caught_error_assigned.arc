# expect: line 3, `e` of a catch cannot be assigned, or at least not a `str`
#? exit 2
try { throw Error("x") } catch e { e = "text" }
