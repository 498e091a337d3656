# expect: functions of C that nobody has declared
let p = malloc(16)
print(strlen("abc"), getpid())
printf("%d", 5)
console.log("x")

#! error[unknown-name]: nothing is called `malloc` here
#!  --> errors/habits/c_functions.arc:2:9
#!   |
#! 2 | let p = malloc(16)
#!   |         ^^^^^^
#!   |
#!   = help: a function of C is declared first: `extern fn malloc(n: usize) -> *void`
#!
#! error[unknown-name]: nothing is called `strlen` here
#!  --> errors/habits/c_functions.arc:3:7
#!   |
#! 3 | print(strlen("abc"), getpid())
#!   |       ^^^^^^
#!   |
#!   = help: a function of C is declared first: `extern fn strlen(s: cstr) -> usize`
#!
#! error[unknown-name]: nothing is called `getpid` here
#!  --> errors/habits/c_functions.arc:3:22
#!   |
#! 3 | print(strlen("abc"), getpid())
#!   |                      ^^^^^^
#!   |
#!   = help: a function of C is declared first: `extern fn getpid() -> c_int`; the library has `random`, `time` and `os`
#!
#! error[unknown-name]: nothing is called `printf` here
#!  --> errors/habits/c_functions.arc:4:1
#!   |
#! 4 | printf("%d", 5)
#!   | ^^^^^^
#!   |
#!   = help: `print("{x:.2f}")` formats; C's own is there with `extern fn printf(format: cstr, ...) -> c_int`
#!
#! error[unknown-name]: nothing is called `console` here
#!  --> errors/habits/c_functions.arc:5:1
#!   |
#! 5 | console.log("x")
#!   | ^^^^^^^
#!   |
#!   = help: text is written with `print(x)`, which ends the line
