# expect: line 3, arguments stand between `(` and `)`
#? exit 2
print "hello"

#! error[habit]: arguments stand between `(` and `)`
#!  --> errors/habits/print_without_parentheses.arc:3:7
#!   |
#! 3 | print "hello"
#!   |       ^
#!   |
#! help: write `print(…)`
#!   |
#! 3 | print("hello")
#!   |      +       +
