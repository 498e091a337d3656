# expect: a place that C would write more or less into than it has, named with the type that it should have
extern {
  fn frexp(x: f64, inout exponent: c_int) -> f64
  fn time(at: *i64) -> i64
  fn modf(x: f64, whole: *f32) -> f64
}
var n = 1
frexp(8, &n)
fn inside() { var small: i8 = 0; frexp(8, &small) }
inside()
var when: c_int = 0
time(&when)
var whole = 0.0
modf(1.5, &whole)
frexp(8, n)

#! error[type-mismatch]: `n` is an `int`, and C has an `i32` there
#!  --> errors/foreign/places_of_other_types.arc:8:10
#!   |
#! 3 |   fn frexp(x: f64, inout exponent: c_int) -> f64
#!   |                          -------- `exponent` is declared here
#! ...
#! 8 | frexp(8, &n)
#!   |          ^^ expected `*i32`, found `*int`
#!   |
#!   = help: declare it so: `var n: i32 = …`
#!
#! error[type-mismatch]: `small` is an `i8`, and C has an `i32` there
#!  --> errors/foreign/places_of_other_types.arc:9:43
#!   |
#! 3 |   fn frexp(x: f64, inout exponent: c_int) -> f64
#!   |                          -------- `exponent` is declared here
#! ...
#! 9 | fn inside() { var small: i8 = 0; frexp(8, &small) }
#!   |                                           ^^^^^^ expected `*i32`, found `*i8`
#!   |
#!   = help: declare it so: `var small: i32 = …`
#!
#! error[type-mismatch]: `when` is an `i32`, and C has an `i64` there
#!   --> errors/foreign/places_of_other_types.arc:12:6
#!    |
#!  4 |   fn time(at: *i64) -> i64
#!    |           -- `at` is declared here
#! ...
#! 12 | time(&when)
#!    |      ^^^^^ expected `*i64`, found `*i32`
#!    |
#!    = help: declare it so: `var when: i64 = …`
#!
#! error[type-mismatch]: `whole` is a `float`, and C has a `f32` there
#!   --> errors/foreign/places_of_other_types.arc:14:11
#!    |
#!  5 |   fn modf(x: f64, whole: *f32) -> f64
#!    |                   ----- `whole` is declared here
#! ...
#! 14 | modf(1.5, &whole)
#!    |           ^^^^^^ expected `*f32`, found `*float`
#!    |
#!    = help: declare it so: `var whole: f32 = …`
#!
#! error[type-mismatch]: an `inout` is lent a place: write `&` in front of a variable
#!   --> errors/foreign/places_of_other_types.arc:15:10
#!    |
#!  3 |   fn frexp(x: f64, inout exponent: c_int) -> f64
#!    |                          -------- `exponent` is declared here
#! ...
#! 15 | frexp(8, n)
#!    |          ^ expected `&` and a `var` of type `i32`
