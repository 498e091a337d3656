# expect: the message, with a caret under the `throw`
#? exit 1
fn need(ok: bool) { ok or throw Error("it is needed") }
need(true)
need(false)

#! error: it is needed
#!  --> errors/runtime/user_error_in_or.arc:3:27
#!   |
#! 3 | fn need(ok: bool) { ok or throw Error("it is needed") }
#!   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^
#!   in need at errors/runtime/user_error_in_or.arc:3:27
#!   in top level at errors/runtime/user_error_in_or.arc:5:1
