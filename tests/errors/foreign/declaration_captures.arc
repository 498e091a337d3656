# A declaration within a function knows its own parameters, not the function's.
fn f(q: int) {
  extern fn abs(x: c_int = q) -> c_int
  abs()
}
print(f(3))

#! error[declaration-captures]: a declaration cannot use `q`, a variable of the code around it
#!  --> errors/foreign/declaration_captures.arc:3:28
#!   |
#! 3 |   extern fn abs(x: c_int = q) -> c_int
#!   |                            ^
#!   |
#!   = help: a declaration can name its own parameters, `result`, and what stands at the top level
