let x: int = null
let s = "text"
if s == null { print("never") }
print(s!, s ?? "other")
extern fn getenv(name: cstr) -> cstr?
print(getenv("HOME").len)
let home: str = getenv("HOME")
