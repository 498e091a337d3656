# expect: what follows a block in its line is the only error, not all that comes behind
#? exit 2
let n = 1
match n { 1 => { print(1) } _ => () }
fn f(a) { if a { print(1) } print(2) }
let t = try { 2 } catch e { -1 }
if n > 0 { print(t) } else { print(0) }

#! error[syntax]: this stands in a row with what ends at the `}`
#!  --> errors/syntax/behind_a_block.arc:4:29
#!   |
#! 4 | match n { 1 => { print(1) } _ => () }
#!   |                             ^
#!   |
#!   = help: write `,` between members and arms, `;` between statements, or a new line
#!
#! error[syntax]: this stands in a row with what ends at the `}`
#!  --> errors/syntax/behind_a_block.arc:5:29
#!   |
#! 5 | fn f(a) { if a { print(1) } print(2) }
#!   |                             ^^^^^
#!   |
#!   = help: write `,` between members and arms, `;` between statements, or a new line
