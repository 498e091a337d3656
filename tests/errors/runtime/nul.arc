extern fn puts(s: cstr) -> c_int
fn show(text: str) { puts(text) }
show("fine")     #= fine
show("not" + chr(0) + "fine")

#! error: puts: s has a NUL at byte 3, where a cstr would end before its text does
#!  --> errors/runtime/nul.arc:2:22
#!   |
#! 2 | fn show(text: str) { puts(text) }
#!   |                      ^^^^^^^^^^
#!   in show at errors/runtime/nul.arc:2:22
#!   in top level at errors/runtime/nul.arc:4:1
