# expect: a callback may name `*T` where C has `*void`; user data passes through C as a pointer to a place
extern "../../c/librows.so" {
  struct Small { x: i16, y: i16 }
  struct Node { value: c_int, next: *Node? }
  fn back_pointer(f: fn(*c_int) -> *c_int?) -> c_int
  fn back_node(f: fn(*Node) -> c_int) -> c_int
  fn back_with(f: fn(*void, c_int) -> c_int, data: *void?, n: c_int) -> c_int
  fn back_perhaps(f: fn(*void?, c_int) -> c_int, data: *void?, n: c_int) -> c_int symbol "back_with"
  fn back_fills(f: fn(*c_int, usize), n: usize) -> c_int
}
print(back_pointer(|p| p + 1), back_pointer(|p| null), back_pointer(|p| { *p = 40; p[1] = 2; p }))     #= 2 -1 40
print(back_node(|n| n.value * 10 + n.next!.value))     #= 12
var small = Small(100, 200)
print(back_with(|s: *Small, i| { s.x += 1; s.x + i }, &small, 3), small)     #= 309 Small(x: 103, y: 200)
var list = [10, 20]
print(back_with(|xs: *[int], i| { (*xs).push(i); (*xs)[i] }, &list, 2), list)     #= 30 [10, 20, 0, 1]
class Counter { n: int = 0 }
var counter = Counter()
print(back_with(|c: *Counter, i| { (*c).n += 5; i }, &counter, 3), counter.n)     #= 3 15
print(back_perhaps(|p, i| if p == null { 1 } else { 2 }, null, 3))     #= 3
print(back_fills(|p, n| { for i in 0..n { p[i] = i * i } }, 5))     #= 30
print(try { str(back_with(|p, i| 1, null, 2)) } catch e { e.message })     #= C called back lambda (pointers_back.arc:22) with null for argument 1
