# expect: one way gives something, the other nothing
let log: [str] = []
fn note(n) { if n > 0 { log.push("more") } else { log.pop() } }
note(1)

#! error[branches-differ]: one way gives `()`, the other `str?`
#!  --> errors/types/branches_without_value.arc:3:51
#!   |
#! 3 | fn note(n) { if n > 0 { log.push("more") } else { log.pop() } }
#!   |                         ----------------          ^^^^^^^^^ this is `str?`
#!   |                         |
#!   |                         this is `()`
#! 4 | note(1)
#!   | ------- `note` is called here with (int)
#!   |
#!   = help: both must give a value; if none is wanted, a line `return` behind it gives nothing
