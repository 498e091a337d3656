# expect: line 3, `function` is written `fn`
#? exit 2
function area(w, h)
  return w * h
end

#! error[habit]: `function` is written `fn`
#!  --> errors/habits/function_expression.arc:3:1
#!   |
#! 3 | function area(w, h)
#!   | ^^^^^^^^
#!   |
#! help: a function is written `fn name(a, b) { … }`
#!   |
#! 3 - function area(w, h)
#! 3 + fn area(w, h)
#!   |
#!
#! error[return-outside-function]: `return` stands outside of a function
#!  --> errors/habits/function_expression.arc:4:3
#!   |
#! 4 |   return w * h
#!   |   ^^^^^^^^^^^^
#!   |
#!   = help: `exit(status)` ends the script
#!
#! error[unknown-name]: nothing is called `w` here
#!  --> errors/habits/function_expression.arc:4:10
#!   |
#! 4 |   return w * h
#!   |          ^
#!
#! error[unknown-name]: nothing is called `h` here
#!  --> errors/habits/function_expression.arc:4:14
#!   |
#! 4 |   return w * h
#!   |              ^
#!
#! error[unknown-name]: nothing is called `end` here
#!  --> errors/habits/function_expression.arc:5:1
#!   |
#! 5 | end
#!   | ^^^
#!   |
#!   = help: a block stands between `{` and `}`
