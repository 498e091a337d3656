# After a test for null a `let` of type T? is a T.
extern fn getenv(name: cstr) -> cstr?
#? env ARC_SUITE=yes
let home = getenv("ARC_SUITE")
if home != null { print(home.len, home) }     #= 3 yes
let none = getenv("ARC_SUITE_NOT_SET")
print(none == null, none ?? "nothing")     #= true nothing
if none == null { print("null") } else { print(none.len) }     #= null
fn length(s: str?) -> int {
  if s == null { return 0 }
  s.len
}
print(length(home), length(none))     #= 3 0
print(home != null and home.len == 3)     #= true
print(home!, try { none! } catch e { e.kind })     #= yes null
