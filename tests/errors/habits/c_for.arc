# expect: line 3, a `for` goes over a range; help: for i in 0..n
#? exit 2
for (int i = 0; i < 10; i++) { print(i) }

#! error[syntax]: expected `(`, `)`, `,`, `.` or `|`, found a name
#!  --> errors/habits/c_for.arc:3:10
#!   |
#! 3 | for (int i = 0; i < 10; i++) { print(i) }
#!   |          ^ not a name
