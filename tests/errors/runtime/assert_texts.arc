let name = "Ada"
assert name == "Bob"

#! error: assertion failed: name == "Bob"
#!  --> errors/runtime/assert_texts.arc:2:1
#!   |
#! 2 | assert name == "Bob"
#!   | ^^^^^^^^^^^^^^^^^^^^
#!   |
#!   = note: left: Ada
#!   = note: right: Bob
