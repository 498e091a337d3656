# expect: line 3, one character stands between `'` and `'`; a text has double quotes
#? exit 2
print('hello')

#! error[bad-character]: one character stands between `'` and `'`
#!  --> errors/habits/single_quotes.arc:3:7
#!   |
#! 3 | print('hello')
#!   |       ^^^^^^^
#!   |
#! help: a text has double quotes
#!   |
#! 3 - print('hello')
#! 3 + print("hello")
#!   |
