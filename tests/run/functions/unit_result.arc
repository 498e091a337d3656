fn log(text: str) { print("log:", text) }
log("a")     #= log: a
fn quiet(n: int) { n + 1 }
quiet(3)
fn explicit() -> () { print("unit") }
explicit()     #= unit
