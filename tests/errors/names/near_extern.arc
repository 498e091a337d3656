# expect: line 4, nothing is called `strlne`; did you mean `strlen`?
#? exit 2
extern fn strlen(s: cstr) -> usize
print(strlne("text"))

#! error[unknown-name]: nothing is called `strlne` here
#!  --> errors/names/near_extern.arc:4:7
#!   |
#! 4 | print(strlne("text"))
#!   |       ^^^^^^
#!   |
#! help: did you mean `strlen`?
#!   |
#! 4 - print(strlne("text"))
#! 4 + print(strlen("text"))
#!   |
