# The trace is that of the first `throw`.
fn inner() { throw Error("first") }
try { inner() } catch e { throw e }
