# expect: lines 3 to 6, each escape with its own error
#? exit 2
print("\d")
print("\xZZ")
print("\u{}")
print("\u{D800}")

#! error[unknown-escape]: there is no such escape
#!  --> errors/syntax/bad_escapes.arc:3:8
#!   |
#! 3 | print("\d")
#!   |        ^^
#!   |
#!   = help: the escapes are \n \t \r \0 \\ \" \{ \} \xHH \u{…}; r"raw" text has none
#!
#! error[unknown-escape]: there is no such escape
#!  --> errors/syntax/bad_escapes.arc:4:8
#!   |
#! 4 | print("\xZZ")
#!   |        ^^
#!   |
#!   = help: the escapes are \n \t \r \0 \\ \" \{ \} \xHH \u{…}; r"raw" text has none
#!
#! error[unknown-escape]: `\u{}` is no character
#!  --> errors/syntax/bad_escapes.arc:5:8
#!   |
#! 5 | print("\u{}")
#!   |        ^^^^
#!   |
#!   = help: \x goes up to \x7f; other characters are written \u{1F600}, with up to six digits
#!
#! error[unknown-escape]: `\u{D800}` is no character
#!  --> errors/syntax/bad_escapes.arc:6:8
#!   |
#! 6 | print("\u{D800}")
#!   |        ^^^^^^^^
#!   |
#!   = help: \x goes up to \x7f; other characters are written \u{1F600}, with up to six digits
