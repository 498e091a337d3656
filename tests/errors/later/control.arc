let n = 1
let s = match n { 1 => "one", _ => "many" }
extern fn getenv(name: cstr) -> cstr?
if let home = getenv("HOME") { print(home) }
for c in "text" { print(c) }
