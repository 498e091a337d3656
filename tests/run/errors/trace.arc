# e.trace tells the calls that led to the `throw`, innermost first.
fn inner() { throw Error("x") }
fn outer() { inner() }
try { outer() } catch e { print(e.trace) }
#= inner (run/errors/trace.arc:2:14)
#= outer (run/errors/trace.arc:3:14)
#= top level (run/errors/trace.arc:4:7)
print(Error("never thrown").trace == "")     #= true
