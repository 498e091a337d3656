throw Error("first line\nsecond line\n  third line")

#! error: first line
#!  --> errors/runtime/message_of_many_lines.arc:1:1
#!   |
#! 1 | throw Error("first line\nsecond line\n  third line")
#!   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#!   |
#!   = note: second line
#!   = note: third line
