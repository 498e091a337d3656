let x = 1
x()
"text"(1)
print(x(2))

#! error[not-callable]: an `int` cannot be called
#!  --> errors/types/not_callable.arc:2:1
#!   |
#! 2 | x()
#!   | ^
#!
#! error[not-callable]: a `str` cannot be called
#!  --> errors/types/not_callable.arc:3:1
#!   |
#! 3 | "text"(1)
#!   | ^^^^^^
#!
#! error[not-callable]: an `int` cannot be called
#!  --> errors/types/not_callable.arc:4:7
#!   |
#! 4 | print(x(2))
#!   |       ^
