# expect: line 3, `e` of a catch cannot be assigned, or at least not a `str`
#? exit 2
try { throw Error("x") } catch e { e = "text" }

#! error[assign-to-let]: `e` cannot be assigned again
#!  --> errors/names/caught_error_assigned.arc:3:36
#!   |
#! 3 | try { throw Error("x") } catch e { e = "text" }
#!   |                                -   ^
#!   |                                |
#!   |                                it is the error that was caught
