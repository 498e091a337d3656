# One run reports them all, and goes on with the next statement.
let a = 1 +* 2
let b = 3
let = 4
print(b)
fn (x) { }
print(a b)

#! error[operator-types]: `*` does not work on `int`
#!  --> errors/syntax/several.arc:2:12
#!   |
#! 2 | let a = 1 +* 2
#!   |            ^^-
#!   |              |
#!   |              this is `int`
#!   |
#!   = help: `*p` reads what a pointer points to
#!
#! error[syntax]: expected a name or another pattern, found `=`
#!  --> errors/syntax/several.arc:4:5
#!   |
#! 4 | let = 4
#!   |     ^ not `=`
#!
#! error[syntax]: expected a name, found `(`
#!  --> errors/syntax/several.arc:6:4
#!   |
#! 6 | fn (x) { }
#!   |    ^ not `(`
#!
#! error[syntax]: expected `)`, `,`, `:` or an operator, found a name
#!  --> errors/syntax/several.arc:7:9
#!   |
#! 7 | print(a b)
#!   |         ^ not a name
