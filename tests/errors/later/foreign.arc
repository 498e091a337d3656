extern {
  fn a(out x: c_int)
  fn b(inout x: c_int)
  fn c() -> own *void
  fn d(buf: [u8; n], n: usize) -> isize
  fn e(f: fn(c_int) -> c_int)
  fn f() -> c_int blocking
}

#! error[not-supported-yet]: `out` is not supported yet
#!  --> errors/later/foreign.arc:2:12
#!   |
#! 2 |   fn a(out x: c_int)
#!   |            ^ not supported yet
#!
#! error[not-supported-yet]: `inout` is not supported yet
#!  --> errors/later/foreign.arc:3:14
#!   |
#! 3 |   fn b(inout x: c_int)
#!   |              ^ not supported yet
#!
#! error[not-supported-yet]: `own` is not supported yet
#!  --> errors/later/foreign.arc:4:6
#!   |
#! 4 |   fn c() -> own *void
#!   |      ^ not supported yet
#!
#! error[not-supported-yet]: `[T; n]` is not supported yet
#!  --> errors/later/foreign.arc:5:13
#!   |
#! 5 |   fn d(buf: [u8; n], n: usize) -> isize
#!   |             ^^^^^^^ not supported yet
#!
#! error[not-supported-yet]: `blocking` is not supported yet
#!  --> errors/later/foreign.arc:7:6
#!   |
#! 7 |   fn f() -> c_int blocking
#!   |      ^ not supported yet
