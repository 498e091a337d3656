# A closure keeps what it captured, long after the function has returned.
class Node { name: str, next: Node? = null }
fn make(i: int) {
  let list = ["item {i}"]
  let node = Node("n{i}", Node("tail{i}"))
  var count = 0
  || { count += 1; list.push("call {count}"); "{node.next!.name} {list.len} {list[0]}" }
}
let all: [fn() -> str] = []
for i in 0..50 { all.push(make(i)) }
for i in 0..200 { let _garbage = [str(i); 50] }
for f in all { f() }
print(all[7](), all[49]())     #= tail7 3 item 7 tail49 3 item 49
