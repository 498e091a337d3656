# Optionals in hot loops: tested, narrowed, unwrapped, given again and null once more.
fn find(xs: [int], wanted: int) -> int? {
  for (i, x) in xs.enumerate() { if x == wanted { return i } }
  null
}
fn sums(turns: int) -> (int, int, int) {
  let xs = [4, 8, 15, 16, 23, 42]
  var (sum, missing, thrown) = (0, 0, 0)
  for i in 0..turns {
    let at = find(xs, i % 43)
    if at == null { missing += 1; continue }
    sum += at
    try { sum += find(xs, i % 3 * 4 + 4)! } catch e { if e.kind == "null" { thrown += 1 } }
  }
  (sum, missing, thrown)
}
print(sums(2064))  #= (816, 1776, 96)
fn smallest(turns: int) -> (int?, float?) {
  var least: int? = null
  var most: float? = null
  for i in 0..turns {
    let n = i * 37 % 1009
    if least == null or n < least! { least = n }
    if let m = most and m >= float(n) { continue }
    most = n
  }
  (least, most)
}
print(smallest(0), smallest(2000))  #= (null, null) (0, 1008.0)
fn flicker(turns: int) -> (int, int) {
  var x: int? = 1
  var (nulls, sum) = (0, 0)
  for i in 0..turns {
    if x != null { sum += x! } else { nulls += 1 }
    x = if i % 3 == 0 { null } else { i % 5 }
  }
  (nulls, sum + (x ?? 1000))
}
print(flicker(3000), flicker(3001))  #= (1000, 4001) (1000, 5001)
struct Box { width: int, label: str? }
fn labels(turns: int) -> (int, int) {
  let boxes: [Box?] = [null, Box(1, null), Box(2, "two")]
  var (length, widths) = (0, 0)
  for i in 0..turns {
    let b = boxes[i % 3]
    length += b?.label?.len ?? 0
    while let some = b { widths += some.width; break }
  }
  (length, widths)
}
print(labels(3000))  #= (3000, 3000)
