# expect: line 4, `?.` is not supported yet (or works on the text's length)
#? exit 2
extern fn strchr(s: cstr, c: c_int) -> *c_char?
print(strchr("text", 'x')?.str())

#! error[not-supported-yet]: `?.` is not supported yet
#!  --> errors/later/optional_chain.arc:4:7
#!   |
#! 4 | print(strchr("text", 'x')?.str())
#!   |       ^^^^^^^^^^^^^^^^^^^^^^^^ not supported yet
