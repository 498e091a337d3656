# Neither what C hands over nor what it calls back takes more memory the longer a script runs.
extern fn strdup(text: cstr) -> own *Text
extern { type Text drop free; fn free(text: own *Text) }
extern fn qsort(base: *void, n: usize, size: usize, compare: fn(*void, *void) -> c_int)
import fs

fn resident() -> int {
  for line in fs.read("/proc/self/status").lines() {
    if line.starts_with("VmRSS:") { return line[6..line.len - 3].trim().parse_int()! }
  }
  0
}
fn owned() { let copy = strdup("word"); assert copy as int != 0 }
fn called(sign: int) {
  let numbers: [c_int] = [9, 7, 5]
  qsort(numbers, 3, 4, |a: *c_int, b: *c_int| (*a - *b) * sign)
  assert numbers[0] == if sign > 0 { 5 } else { 9 }
}

# Until all is native code that will be: the compiler takes memory, once.
for _ in 0..100_000 { owned() }
for _ in 0..16_000 { called(1); called(-1) }
let before = resident()
for _ in 0..200_000 { owned() }
for _ in 0..10_000 { called(1); called(-1) }
let more = resident() - before
print(if more < 1000 { "the same" } else { "{more} KiB more" }) #= the same
