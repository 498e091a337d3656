# expect: a method is called, not kept
class C { n: int = 0
  fn up(self) = self.n + 1 }
let c = C()
let f = c.up
let g = [1].push
print(f)

#! error[method-not-called]: `up` is a method
#!  --> errors/functions/methods_as_values.arc:5:11
#!   |
#! 5 | let f = c.up
#!   |           ^^
#!   |
#! help: call it
#!   |
#! 5 | let f = c.up()
#!   |             ++
#!
#! error[method-not-called]: `push` is a method
#!  --> errors/functions/methods_as_values.arc:6:13
#!   |
#! 6 | let g = [1].push
#!   |             ^^^^
#!   |
#! help: call it
#!   |
#! 6 | let g = [1].push()
#!   |                 ++
