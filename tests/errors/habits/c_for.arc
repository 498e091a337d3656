# expect: line 3, a `for` goes over a range; help: for i in 0..n
#? exit 2
for (int i = 0; i < 10; i++) { print(i) }

#! error[habit]: a `for` goes over a range or a list
#!  --> errors/habits/c_for.arc:3:1
#!   |
#! 3 | for (int i = 0; i < 10; i++) { print(i) }
#!   | ^^^
#!   |
#!   = help: count with `for i in 0..n { }`, or with `while`
