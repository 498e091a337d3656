# Declarations as C's headers have them.
extern "z" {
  fn crc32(crc: unsigned long, bytes: *u8, n: c_uint) -> c_ulong
  fn compress(to: *u8, length: *unsigned long int, from: *u8, n: c_ulong) -> c_int
}
extern {
  fn atoi(s: char *) -> c_int
  fn strlen(char *s) -> usize
  int abs(int x);
  fn puts(s: const char *) -> c_int
  fn qsort(base: *void, n: usize, size: usize, compare: int (*)(const void *, const void *))
  fn localtime(t: *i64) -> *struct tm
  fn close(fd: c_int) -> c_int fails
}
extern fn exit(status: signed int)
# No declaration of C's.
fn f(g: (*int)) { g }

#! error[habit]: C's `unsigned long` is one word here
#!  --> errors/habits/c_in_declarations.arc:3:17
#!   |
#! 3 |   fn crc32(crc: unsigned long, bytes: *u8, n: c_uint) -> c_ulong
#!   |                 ^^^^^^^^^^^^^
#!   |
#! help: write `c_ulong`
#!   |
#! 3 -   fn crc32(crc: unsigned long, bytes: *u8, n: c_uint) -> c_ulong
#! 3 +   fn crc32(crc: c_ulong, bytes: *u8, n: c_uint) -> c_ulong
#!   |
#!
#! error[habit]: C's `unsigned long int` is one word here
#!  --> errors/habits/c_in_declarations.arc:4:33
#!   |
#! 4 |   fn compress(to: *u8, length: *unsigned long int, from: *u8, n: c_ulong) -> c_int
#!   |                                 ^^^^^^^^^^^^^^^^^
#!   |
#! help: write `c_ulong`
#!   |
#! 4 -   fn compress(to: *u8, length: *unsigned long int, from: *u8, n: c_ulong) -> c_int
#! 4 +   fn compress(to: *u8, length: *c_ulong, from: *u8, n: c_ulong) -> c_int
#!   |
#!
#! error[habit]: the star stands in front of what is pointed to
#!  --> errors/habits/c_in_declarations.arc:7:19
#!   |
#! 7 |   fn atoi(s: char *) -> c_int
#!   |                   ^
#!   |
#!   = help: `char *` is a `cstr` where it is a text, else `*c_char`
#!
#! error[habit]: the star stands in front of what is pointed to
#!  --> errors/habits/c_in_declarations.arc:8:18
#!   |
#! 8 |   fn strlen(char *s) -> usize
#!   |                  ^
#!   |
#!   = help: `char *` is a `cstr` where it is a text, else `*c_char`
#!
#! error[habit]: a foreign function is declared with `fn`, and its types stand behind the names
#!  --> errors/habits/c_in_declarations.arc:9:3
#!   |
#! 9 |   int abs(int x);
#!   |   ^^^
#!   |
#!   = help: `int f(const char *s)` is written `fn f(s: cstr) -> c_int`
#!
#! error[habit]: C's `const` is not written in a type
#!   --> errors/habits/c_in_declarations.arc:10:14
#!    |
#! 10 |   fn puts(s: const char *) -> c_int
#!    |              ^^^^^
#!    |
#! help: leave it out; `const char *` is a `cstr` where it is a text
#!    |
#! 10 -   fn puts(s: const char *) -> c_int
#! 10 +   fn puts(s: char *) -> c_int
#!    |
#!
#! error[habit]: a pointer to a function is written as the function's type
#!   --> errors/habits/c_in_declarations.arc:11:61
#!    |
#! 11 |   fn qsort(base: *void, n: usize, size: usize, compare: int (*)(const void *, const void *))
#!    |                                                             ^
#!    |
#!    = help: `int (*f)(void *, int)` is written `f: fn(*void?, c_int) -> c_int`
#!
#! error[habit]: a type is named without the word that declares it
#!   --> errors/habits/c_in_declarations.arc:12:29
#!    |
#! 12 |   fn localtime(t: *i64) -> *struct tm
#!    |                             ^^^^^^
#!    |
#! help: leave it out
#!    |
#! 12 -   fn localtime(t: *i64) -> *struct tm
#! 12 +   fn localtime(t: *i64) -> *tm
#!    |
#!
#! error[habit]: `fails` says which results are failures
#!   --> errors/habits/c_in_declarations.arc:13:32
#!    |
#! 13 |   fn close(fd: c_int) -> c_int fails
#!    |                                ^^^^^
#!    |
#!    = help: write `fails < 0`, `fails != 0`, `fails == null`, or `fails if` with any condition
#!
#! error[habit]: C's `signed int` is one word here
#!   --> errors/habits/c_in_declarations.arc:15:24
#!    |
#! 15 | extern fn exit(status: signed int)
#!    |                        ^^^^^^^^^^
#!    |
#! help: write `c_int`
#!    |
#! 15 - extern fn exit(status: signed int)
#! 15 + extern fn exit(status: c_int)
#!    |
