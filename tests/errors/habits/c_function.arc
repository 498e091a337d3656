# expect: line 3, a type stands behind the name, functions are written `fn`
#? exit 2
int add(int a, int b) { return a + b; }

#! error[habit]: a function begins with `fn`
#!  --> errors/habits/c_function.arc:3:1
#!   |
#! 3 | int add(int a, int b) { return a + b; }
#!   | ^^^
#!   |
#!   = help: a function is written `fn name(a, b) { … }`
