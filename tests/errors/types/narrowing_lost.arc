# expect: what was assigned or may be assigned by others is not known any more
fn f(x: int?) -> int {
  var y = x
  if y != null { y = null; return y + 1 }
  0
}
var global: int? = 5
fn clear() { global = null }
if global != null { clear(); print(global + 1) }

#! error[operator-types]: `+` does not work on `int?` and `int`
#!  --> errors/types/narrowing_lost.arc:4:37
#!   |
#! 3 |   var y = x
#!   |       - `y` is an `int?` since here
#! 4 |   if y != null { y = null; return y + 1 }
#!   |                                   - ^ - this is `int`
#!   |                                   |
#!   |                                   this is `int?`
#!   |
#! help: it may be null: `y ?? other` gives another value then, `y!` throws
#!   |
#! 4 |   if y != null { y = null; return (y ?? 0) + 1 }
#!   |                                   +  +++++
#!
#! error[operator-types]: `+` does not work on `int?` and `int`
#!  --> errors/types/narrowing_lost.arc:9:43
#!   |
#! 7 | var global: int? = 5
#!   |     ------ `global` is an `int?` since here
#! 8 | fn clear() { global = null }
#! 9 | if global != null { clear(); print(global + 1) }
#!   |                                    ------ ^ - this is `int`
#!   |                                    |
#!   |                                    this is `int?`
#!   |
#! help: it may be null: `global ?? other` gives another value then, `global!` throws
#!   |
#! 9 | if global != null { clear(); print((global ?? 0) + 1) }
#!   |                                    +       +++++
