# expect: no memory of the process is ever writable and executable at once
import fs
extern "../../c/libaggregates.so" {
  fn call_two(f: fn(c_int, c_int) -> c_int, a: c_int, b: c_int) -> c_int
}
extern { fn labs(x: c_long) -> c_long, fn strlen(s: cstr) -> usize }
fn bad_lines() -> [str] = fs.read_lines("/proc/self/maps").filter(|line| { let rights = line.split(" ")[1]; rights.contains("w") and rights.contains("x") })
var bad = bad_lines().len
for i in 0..5 { bad += call_two(|a, b| a + b + i - i, labs(-1), strlen("x")) - 2 + bad_lines().len }
print(bad)     #= 0
print(fs.read("/proc/self/maps").contains("memfd:arcane-code"))     #= true
