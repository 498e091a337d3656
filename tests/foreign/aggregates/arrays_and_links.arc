# expect: arrays in structs by value, links between structs of the script's, pointers that C gives to its own
extern "../../c/librows.so" {
  struct Arrays { bytes: [u8; 5], pair: [i16; 2] }
  struct Node { value: c_int, next: *Node? }
  struct Small { x: i16, y: i16 }
  fn arrays_next(a: Arrays) -> Arrays
  fn nodes_sum(n: *Node?) -> c_int
  fn node_last(n: *Node?) -> *Node?
  fn small_static() -> *Small
}
print(arrays_next(Arrays([1, 2, 3, 4, 255], [0, -32768])), sizeof(Arrays))     #= Arrays(bytes: [2, 3, 4, 5, 0], pair: [-1, 32767]) 10
var c = Node(3, null)
var b = Node(2, &c)
var a = Node(1, &b)
print(nodes_sum(&a), nodes_sum(null), node_last(&a)!.value, node_last(null))     #= 6 0 3 null
node_last(&a)!.value = 30
print(c.value, a.next!.next!.value)     #= 30 30
fn build(n: int) -> *Node { var node = Node(n, null); if n > 1 { node.next = build(n - 1) }; &node }
let chain = build(100)
for i in 0..200 { "{i}".repeat(100) }
print(nodes_sum(chain))     #= 5050
let s = small_static()
s.x += 10
print(*small_static(), s == small_static())     #= Small(x: 15, y: 6) true
