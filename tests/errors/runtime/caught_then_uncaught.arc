# expect: the second error only; "caught" was printed
#? exit 1
fn fail(n: int) { throw Error("number {n}") }
try { fail(1) } catch e { print("caught", e.message) }     #= caught number 1
fail(2)
