print("\q")
print("\xff")
print("\u{110000}")

#! error[unknown-escape]: there is no such escape
#!  --> errors/syntax/bad_escape.arc:1:8
#!   |
#! 1 | print("\q")
#!   |        ^^
#!   |
#!   = help: the escapes are \n \t \r \0 \\ \" \{ \} \xHH \u{…}; r"raw" text has none
#!
#! error[unknown-escape]: `\xff` is no character
#!  --> errors/syntax/bad_escape.arc:2:8
#!   |
#! 2 | print("\xff")
#!   |        ^^^^
#!   |
#!   = help: \x goes up to \x7f; other characters are written \u{1F600}, with up to six digits
#!
#! error[unknown-escape]: `\u{110000}` is no character
#!  --> errors/syntax/bad_escape.arc:3:8
#!   |
#! 3 | print("\u{110000}")
#!   |        ^^^^^^^^^^
#!   |
#!   = help: \x goes up to \x7f; other characters are written \u{1F600}, with up to six digits
