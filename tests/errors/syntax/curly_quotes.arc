# expect: line 3, straight quotes are suggested
#? exit 2
print(“hello”)

#! error[unknown-character]: `“` means nothing here
#!  --> errors/syntax/curly_quotes.arc:3:7
#!   |
#! 3 | print(“hello”)
#!   |       ^
#!   |
#! help: a text stands between straight quotes
#!   |
#! 3 - print(“hello”)
#! 3 + print("hello”)
#!   |
