# expect: the message as it is, with braces, a tab and non-ASCII letters
#? exit 1
throw Error("größe \{x\} ist „falsch“\t!")

#! error: größe {x} ist „falsch“    !
#!  --> errors/runtime/text_with_braces_in_message.arc:3:1
#!   |
#! 3 | throw Error("größe \{x\} ist „falsch“\t!")
#!   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
