extern fn close(fd: c_int) -> c_int blocking fails < 0

#! error[habit]: what stands behind a foreign function has an order
#!  --> errors/foreign/order_behind_a_function.arc:1:46
#!   |
#! 1 | extern fn close(fd: c_int) -> c_int blocking fails < 0
#!   |                                              ^^^^^
#!   |
#!   = help: first `fails … with …`, then `symbol "name"`, then `blocking`
