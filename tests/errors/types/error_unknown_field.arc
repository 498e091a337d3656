# expect: line 3, `Error` has no `mesage`; did you mean `message`?
#? exit 2
try { throw Error("x") } catch e { print(e.mesage) }

#! error[unknown-member]: `Error` has no `mesage`
#!  --> errors/types/error_unknown_field.arc:3:44
#!   |
#! 3 | try { throw Error("x") } catch e { print(e.mesage) }
#!   |                                            ^^^^^^
#!   |
#! help: did you mean `message`?
#!   |
#! 3 | try { throw Error("x") } catch e { print(e.message) }
#!   |                                               +
