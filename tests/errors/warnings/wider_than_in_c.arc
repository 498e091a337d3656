# The language's own numbers have 64 bits, C's of the same names have 32.
extern {
  struct Pair { a: int, b: i64 }
  fn abs(x: int) -> c_int
  fn frexpf(x: f32, out exponent: int) -> float
  fn qsort(base: [int], n: usize, size: usize, compare: fn(*int, *int) -> int)
  fn labs(x: c_long) -> i64
}
print(abs(-3), labs(-4)) #= 3 4

#! warning[wider-than-in-c]: `int` has 64 bits here, C's `int` has 32
#!  --> errors/warnings/wider_than_in_c.arc:3:20
#!   |
#! 3 |   struct Pair { a: int, b: i64 }
#!   |                    ^^^
#!   |
#! help: C's `int` is `c_int`; where 64 bits are meant `i64` says so
#!   |
#! 3 |   struct Pair { a: c_int, b: i64 }
#!   |                    ++
#!
#! warning[wider-than-in-c]: `int` has 64 bits here, C's `int` has 32
#!  --> errors/warnings/wider_than_in_c.arc:4:13
#!   |
#! 4 |   fn abs(x: int) -> c_int
#!   |             ^^^
#!   |
#! help: C's `int` is `c_int`; where 64 bits are meant `i64` says so
#!   |
#! 4 |   fn abs(x: c_int) -> c_int
#!   |             ++
#!
#! warning[wider-than-in-c]: `int` has 64 bits here, C's `int` has 32
#!  --> errors/warnings/wider_than_in_c.arc:5:35
#!   |
#! 5 |   fn frexpf(x: f32, out exponent: int) -> float
#!   |                                   ^^^
#!   |
#! help: C's `int` is `c_int`; where 64 bits are meant `i64` says so
#!   |
#! 5 |   fn frexpf(x: f32, out exponent: c_int) -> float
#!   |                                   ++
#!
#! warning[wider-than-in-c]: `float` has 64 bits here, C's `float` has 32
#!  --> errors/warnings/wider_than_in_c.arc:5:43
#!   |
#! 5 |   fn frexpf(x: f32, out exponent: int) -> float
#!   |                                           ^^^^^
#!   |
#! help: C's `float` is `f32`; where 64 bits are meant `f64` says so
#!   |
#! 5 -   fn frexpf(x: f32, out exponent: int) -> float
#! 5 +   fn frexpf(x: f32, out exponent: int) -> f32
#!   |
#!
#! warning[wider-than-in-c]: `int` has 64 bits here, C's `int` has 32
#!  --> errors/warnings/wider_than_in_c.arc:6:19
#!   |
#! 6 |   fn qsort(base: [int], n: usize, size: usize, compare: fn(*int, *int) -> int)
#!   |                   ^^^
#!   |
#! help: C's `int` is `c_int`; where 64 bits are meant `i64` says so
#!   |
#! 6 |   fn qsort(base: [c_int], n: usize, size: usize, compare: fn(*int, *int) -> int)
#!   |                   ++
#!
#! warning[wider-than-in-c]: `int` has 64 bits here, C's `int` has 32
#!  --> errors/warnings/wider_than_in_c.arc:6:61
#!   |
#! 6 |   fn qsort(base: [int], n: usize, size: usize, compare: fn(*int, *int) -> int)
#!   |                                                             ^^^
#!   |
#! help: C's `int` is `c_int`; where 64 bits are meant `i64` says so
#!   |
#! 6 |   fn qsort(base: [int], n: usize, size: usize, compare: fn(*c_int, *int) -> int)
#!   |                                                             ++
#!
#! warning[wider-than-in-c]: `int` has 64 bits here, C's `int` has 32
#!  --> errors/warnings/wider_than_in_c.arc:6:67
#!   |
#! 6 |   fn qsort(base: [int], n: usize, size: usize, compare: fn(*int, *int) -> int)
#!   |                                                                   ^^^
#!   |
#! help: C's `int` is `c_int`; where 64 bits are meant `i64` says so
#!   |
#! 6 |   fn qsort(base: [int], n: usize, size: usize, compare: fn(*int, *c_int) -> int)
#!   |                                                                   ++
#!
#! warning[wider-than-in-c]: `int` has 64 bits here, C's `int` has 32
#!  --> errors/warnings/wider_than_in_c.arc:6:75
#!   |
#! 6 |   fn qsort(base: [int], n: usize, size: usize, compare: fn(*int, *int) -> int)
#!   |                                                                           ^^^
#!   |
#! help: C's `int` is `c_int`; where 64 bits are meant `i64` says so
#!   |
#! 6 |   fn qsort(base: [int], n: usize, size: usize, compare: fn(*int, *int) -> c_int)
#!   |                                                                           ++
