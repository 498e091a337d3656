#? exit 130
# Ctrl-C, sent by the script to itself: nothing catches it, and the trace tells where.
extern {
  fn raise(signal: c_int) -> c_int
}
fn wait_for_it() { var n = 0; loop { n += 1; if n == 1000 { raise(2) } } }
print("before")     #= before
try { wait_for_it() } catch e { print("not this") }

#! error: interrupted
#!  --> foreign/faults/interrupted.arc:6:61
#!   |
#! 6 | fn wait_for_it() { var n = 0; loop { n += 1; if n == 1000 { raise(2) } } }
#!   |                                                             ^^^^^^^^
#!   in wait_for_it at foreign/faults/interrupted.arc:6:61
#!   in top level at foreign/faults/interrupted.arc:8:7
