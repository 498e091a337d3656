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
#!   | ^^^^^^^^^^^^
#! 3 | print(nested(2))
#!   |       ---------
#!   |       |
#!   |       it calls itself here, before any path told the type
#!   |       `nested` is called here with (int)
#!   |
#!   = help: write the result: `fn name(…) -> int`
#!
#! error[result-type-needed]: the result of `Node.tell` cannot be inferred
#!  --> errors/functions/recursive_results.arc:5:3
#!   |
#! 5 |   fn tell(self, s: str) { print(s); self.next?.tell(s) } }
#!   |   ^^^^^^^^^^^^^^^^^^^^^
#! 6 | Node().tell("x")
#!   | ---------------- it calls itself here, before any path told the type
#!   |
#!   = help: write the result: `fn name(…) -> int`
