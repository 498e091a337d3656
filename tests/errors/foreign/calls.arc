extern {
  struct Point { x: f64, y: f64 }
  fn divide(a: c_int, b: c_int, out q: c_int) -> c_int fails < 0
  fn twice(inout x: c_int)
  fn length(p: Point) -> f64
  fn fill(p: [u8; n], n: usize = p.len)
  fn sort(f: fn(*void, *void) -> c_int)
}
divide(1)
divide(1, 2, 3)
var n: c_int = 1
twice(n)
twice(&1)
let fixed: c_int = 1
twice(&fixed)
length((1.0, 2.0))
fill(null)
let p = [1].ptr
fill(p as *u8)
sort(|a| 1)
sort(|a, b| "less")
sort(3)
struct Own { f: fn(int) -> int }
extern fn take(o: Own)

#! error[missing-argument]: `divide` needs `b`
#!  --> errors/foreign/calls.arc:9:7
#!   |
#! 3 |   fn divide(a: c_int, b: c_int, out q: c_int) -> c_int fails < 0
#!   |   ---------------------------------------------------- declared here
#! ...
#! 9 | divide(1)
#!   |       ^^^ one argument is missing
#!
#! error[too-many-arguments]: `divide` takes 2 arguments
#!   --> errors/foreign/calls.arc:10:14
#!    |
#!  3 |   fn divide(a: c_int, b: c_int, out q: c_int) -> c_int fails < 0
#!    |   ---------------------------------------------------- declared here
#! ...
#! 10 | divide(1, 2, 3)
#!    |              ^ this one is too many
#!    |
#!    = help: an `out` is not passed: C fills it, and it is what the call gives
#!
#! error[type-mismatch]: an `inout` is lent a place: write `&` in front of a variable
#!   --> errors/foreign/calls.arc:12:7
#!    |
#!  4 |   fn twice(inout x: c_int)
#!    |                  - `x` is declared here
#! ...
#! 12 | twice(n)
#!    |       ^ expected `&` and a `var` of type `i32`
#!
#! error[not-a-place]: this has no address
#!   --> errors/foreign/calls.arc:13:8
#!    |
#! 13 | twice(&1)
#!    |        ^
#!    |
#!    = help: a variable has one, and so have fields, elements and `*pointer`
#!
#! error[assign-to-let]: `fixed` is a value that cannot be changed, nor can its parts
#!   --> errors/foreign/calls.arc:15:7
#!    |
#! 14 | let fixed: c_int = 1
#!    |     ----- declared with `let` here
#! 15 | twice(&fixed)
#!    |       ^^^^^^
#!    |
#! help: a variable that changes is declared with `var`
#!    |
#! 14 - let fixed: c_int = 1
#! 14 + var fixed: c_int = 1
#!    |
#!
#! error[type-mismatch]: expected `Point`, found `(float, float)`
#!   --> errors/foreign/calls.arc:16:8
#!    |
#!  5 |   fn length(p: Point) -> f64
#!    |             - `p` is declared here
#! ...
#! 16 | length((1.0, 2.0))
#!    |        ^^^^^^^^^^ this is `(float, float)`
#!
#! error[never-null]: this is never null: its type is `*u8`
#!   --> errors/foreign/calls.arc:17:6
#!    |
#! 17 | fill(null)
#!    |      ^^^^
#!    |
#!    = help: what may be null has the type `*u8?`
#!
#! error[type-mismatch]: `p` must be a list here: the declaration asks it for more than its address
#!   --> errors/foreign/calls.arc:19:6
#!    |
#!  6 |   fn fill(p: [u8; n], n: usize = p.len)
#!    |           - declared here
#! ...
#! 19 | fill(p as *u8)
#!    |      ^^^^^^^^
#!    |
#!    = help: pass the arguments too whose defaults name it
#!
#! error[wrong-arguments]: this function has one parameter, and is called with 2 arguments, `*void, *void`
#!   --> errors/foreign/calls.arc:20:7
#!    |
#! 20 | sort(|a| 1)
#!    |       ^
#!    |
#!    = help: a parameter that is not needed is called `_`
#!
#! error[type-mismatch]: expected `int`, found `str`
#!   --> errors/foreign/calls.arc:21:13
#!    |
#! 21 | sort(|a, b| "less")
#!    |             ^^^^^^ this is `str`
#!
#! error[type-mismatch]: expected `fn(*void, *void) -> c_int`, found `int`
#!   --> errors/foreign/calls.arc:22:6
#!    |
#!  7 |   fn sort(f: fn(*void, *void) -> c_int)
#!    |           - `f` is declared here
#! ...
#! 22 | sort(3)
#!    |      ^ this is `int`
#!
#! error[not-a-foreign-type]: C cannot take a `Own`: its field `f` is `fn(int) -> int`
#!   --> errors/foreign/calls.arc:24:19
#!    |
#! 24 | extern fn take(o: Own)
#!    |                   ^^^
#!    |
#!    = help: declare the struct within the `extern` block: its functions are C's then
