fn inner() { throw Error("first") }
fn middle() {
  try { inner() } catch e {
    print("saw", e.message)
    throw e
  }
}
try { middle() } catch e { print("caught", e.message) }
#= saw first
#= caught first
try {
  try { throw Error("a") } catch e { throw Error(e.message + "b") }
} catch e { print(e.message) }     #= ab
