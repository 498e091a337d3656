# expect: line 4, `continue` stands outside of a loop, though the call stands in one
#? exit 2
fn skip() { continue }
for i in 0..3 { skip() }

#! error[outside-loop]: `continue` stands outside of a loop
#!  --> errors/names/continue_outside.arc:3:13
#!   |
#! 3 | fn skip() { continue }
#!   |             ^^^^^^^^
#!   |
#!   = help: a function is left with `return`, also one that is called in a loop
