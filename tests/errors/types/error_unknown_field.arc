# expect: line 3, `Error` has no `mesage`; did you mean `message`?
#? exit 2
try { throw Error("x") } catch e { print(e.mesage) }
