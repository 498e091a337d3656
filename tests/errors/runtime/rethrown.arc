# The trace is that of the first `throw`.
fn inner() { throw Error("first") }
try { inner() } catch e { throw e }

#! error: first
#!  --> errors/runtime/rethrown.arc:2:14
#!   |
#! 2 | fn inner() { throw Error("first") }
#!   |              ^^^^^^^^^^^^^^^^^^^^
#!   in inner at errors/runtime/rethrown.arc:2:14
#!   in top level at errors/runtime/rethrown.arc:3:7
