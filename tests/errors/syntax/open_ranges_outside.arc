# expect: open ranges stand in [ ] alone
let a = 1..
let b = ..3
for i in 1.. { }

#! error[open-range]: this range has no end
#!  --> errors/syntax/open_ranges_outside.arc:2:10
#!   |
#! 2 | let a = 1..
#!   |          ^^
#!   |
#!   = help: only an index may leave it out, as in `xs[1..]`; to count without an end there is `loop`
#!
#! error[syntax]: expected an expression, found `..`
#!  --> errors/syntax/open_ranges_outside.arc:3:9
#!   |
#! 3 | let b = ..3
#!   |         ^^ not `..`
#!
#! error[open-range]: this range has no end
#!  --> errors/syntax/open_ranges_outside.arc:4:11
#!   |
#! 4 | for i in 1.. { }
#!   |           ^^
#!   |
#!   = help: only an index may leave it out, as in `xs[1..]`; to count without an end there is `loop`
