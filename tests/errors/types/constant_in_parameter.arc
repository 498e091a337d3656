# expect: line 4, 70000 does not fit `u16`
#? exit 2
fn port(n: u16) = n
print(port(70000))

#! error[constant-does-not-fit]: 70000 does not fit `u16`
#!  --> errors/types/constant_in_parameter.arc:4:12
#!   |
#! 3 | fn port(n: u16) = n
#!   |         - `n` is declared here
#! 4 | print(port(70000))
#!   |            ^^^^^ `u16` holds 0 to 65535
