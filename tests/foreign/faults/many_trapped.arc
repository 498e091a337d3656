#? command --faults=trap
#? tier interpreter
# expect: a hundred thousand faults more leave nothing behind
extern "../../c/libfaults.so" {
  fn peek(p: *c_int?) -> c_int
  fn through(f: fn(c_int) -> c_int, x: c_int) -> c_int
}
import fs
# Pages in memory.
fn resident() -> int = fs.read("/proc/self/statm").split(" ")[1].parse_int() ?? 0
fn faults(n: int) -> int { var caught = 0; for i in 0..n { try { peek(null) } catch e { caught += 1 } }; caught }
fn inside(n: int) -> int { var caught = 0; for i in 0..n { caught += through(|x| try { peek(null) } catch e { 1 }, i) }; caught }
print(faults(100000), inside(20000))     #= 100000 20000
let before = resident()
print(faults(100000), inside(20000))     #= 100000 20000
let more = resident() - before
print(if more < 500 { "no leak" } else { "{more} pages more" })     #= no leak
