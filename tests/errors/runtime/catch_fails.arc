# expect: the division by zero inside of the catch
#? exit 1
let zero = "".len
try { throw Error("first") } catch e { print(e.message.len / zero) }

#! error: division by zero
#!  --> errors/runtime/catch_fails.arc:4:46
#!   |
#! 4 | try { throw Error("first") } catch e { print(e.message.len / zero) }
#!   |                                              ^^^^^^^^^^^^^^^^^^^^
