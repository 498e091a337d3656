# No instruction may leave anything on the native stack: each of the slow ones runs often enough to use it up.
#? timeout 60
extern { fn getenv(name: cstr) -> cstr?, fn abs(x: c_int) -> c_int, fn chdir(path: cstr) -> c_int fails != 0 }
fn fails(n: int) -> int { if n > 0 { throw Error("thrown") }; n }
let known = ["one": 0, "two": 0]
fn turn(i: int, xs: [int], wide: int) -> int {
  var count = 0
  let text = "item {i:>4} {1.5} {[i]}" + str(i)
  if text == "nothing" or text < "a" { count += 1 }
  xs.push(i)
  let small: [u8] = [1, 2]
  small.push(3)
  if [1, 2] == [1, 3] { count += 1 }
  count += [0; 3].len + chr(65 + i % 26).len + (-1).ustr().len
  count += try { fails(1) } catch e { e.message.len + e.kind.len }
  count += try { 1 / (i - i) } catch e { 1 }
  count += try { xs[-i - 1] } catch e { 1 }
  known["two"] = known["one"] + i
  count += (known.get("two") ?? -1) - i + if "three" in known { 1 } else { 0 }
  count += try { abs(wide) } catch e { 1 }
  count += try { *(8 as *int) } catch e { 1 }
  count += try { chdir("/no/such/folder"); 0 } catch e { e.errno }
  count += try { assert i < 0; 0 } catch e { 1 }
  if getenv("ARC_SUITE_NOT_SET") == null { count += 1 }
  count
}
let xs: [int] = []
var total = 0
for i in 0..60_000 { total += turn(i, xs, 5_000_000_000) }
print(total, xs.len)     #= 2580000 60000
