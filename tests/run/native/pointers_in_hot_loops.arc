# Pointers into lists, structs and variables in a hot loop; null and unmapped memory is an error each time.
struct Node { value: int, weight: f32, bytes: [u8; 4] }
fn walk(xs: [i32], turns: int) -> int {
  var p = xs.ptr
  var sum = 0
  for i in 0..turns { sum += *p + p[1]; *p += 1; p = if i % 4 == 3 { xs.ptr } else { p + 1 } }
  sum
}
let xs: [i32] = [1, 2, 3, 4, 5]
print(walk(xs, 4000), xs)  #= 3520500 [1001, 1002, 1003, 1004, 5]
fn fields(turns: int) -> Node {
  var node = Node(1, 0.5)
  let p = &node
  let b = &node.bytes[2]
  for i in 0..turns {
    p.value += 2
    p.weight += 0.25
    if i % 20 == 0 { *b += 1 }
    node.bytes[3] = *b
  }
  node
}
print(fields(4000))  #= Node(value: 8001, weight: 1000.5, bytes: [0, 0, 200, 200])
fn faults(p: *int, turns: int) -> (int, int) {
  var here = 3
  let good = &here
  var (caught, sum) = (0, 0)
  for i in 0..turns {
    let q = if i % 2 == 0 { p } else { good }
    try { sum += *q; *q += 1 } catch e { if e.kind == "fault" { caught += 1 } }
  }
  (caught, sum)
}
print(faults(0x10 as *int, 2000), faults(0x7000_0000_0000 as *int, 2000))  #= (1000, 502500) (1000, 502500)
fn nulls(turns: int) -> (int, int) {
  var there = 1.5
  var (nulls, faults) = (0, 0)
  for i in 0..turns {
    let p: *float? = if i % 3 == 0 { null } else { &there }
    try { *(p!) += 0.5 } catch e { if e.kind == "null" { nulls += 1 } }
    try { (0x20 as *Node).bytes[3] = 1 } catch e {
      if e.kind == "fault" { faults += int(there * 0.0) + 1 }
    }
  }
  (nulls, faults)
}
print(nulls(3000))  #= (1000, 3000)
