# expect: what is made of a function's own result cannot tell it
fn nested(n) { if n == 0 { [] } else { [nested(n - 1)] } }
print(nested(2))
class Node { next: Node? = null
  fn tell(self, s: str) { print(s); self.next?.tell(s) } }
Node().tell("x")

#! error[result-type-needed]: the result of `nested` cannot be inferred
#!  --> errors/functions/recursive_results.arc:2:1
#!   |
#! 2 | fn nested(n) { if n == 0 { [] } else { [nested(n - 1)] } }
#!   | ^^^^^^^^^^^^ every way through it calls it again before it has told the type
#! 3 | print(nested(2))
#!   |       --------- `nested` is called here with (int)
#!   |
#! help: write what it gives, perhaps an `int`
#!   |
#! 2 | fn nested(n) -> int { if n == 0 { [] } else { [nested(n - 1)] } }
#!   |              ++++++
#!
#! error[result-type-needed]: the result of `Node.tell` cannot be inferred
#!  --> errors/functions/recursive_results.arc:5:3
#!   |
#! 5 |   fn tell(self, s: str) { print(s); self.next?.tell(s) } }
#!   |   ^^^^^^^^^^^^^^^^^^^^^ every way through it calls it again before it has told the type
#!   |
#! help: write what it gives, perhaps an `int`
#!   |
#! 5 |   fn tell(self, s: str) -> int { print(s); self.next?.tell(s) } }
#!   |                         ++++++
