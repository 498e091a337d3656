extern {
  fn printf(format: cstr, ...) -> c_int
  fn snprintf(buffer: [u8; n], n: usize, format: cstr, ...) -> c_int
}
printf("%d %s\n", 1, "a")
printf("%d\n", 1.5)
printf("%5.2f%%\n", 1)
printf("%s\n", 3)
printf("%s %s\n", "one")
printf("nothing\n", 1)
printf("%*d|%-8lx|%c|%p\n", 5, 42, 255, 'x', "text")
printf("%Lf\n", 1.0)
var buffer: [u8] = [0; 32]
snprintf(buffer, 32, "%i", "x")
let format = "%d"
printf(format, "unchecked")
printf("%k\n", 1)
printf("100 %")
printf("%5$d\n", 1)
printf("%2$d %1$s\n", "one", "two")
printf("%2$s %1$d %2$s\n", 1, "fine")
printf("%*2$d\n", 7, 5)
printf("%.*f\n", 2, 1.5)

#! error[format-argument]: `%d` takes an `int`, this is `float`
#!  --> errors/foreign/formats.arc:6:16
#!   |
#! 6 | printf("%d\n", 1.5)
#!   |        ------  ^^^
#!   |        |
#!   |        by this format
#!   |
#!   = help: floats are written with `%f` or `%g`
#!
#! error[format-argument]: `%5.2f` takes a `float`, this is `int`
#!  --> errors/foreign/formats.arc:7:21
#!   |
#! 7 | printf("%5.2f%%\n", 1)
#!   |        -----------  ^
#!   |        |
#!   |        by this format
#!   |
#!   = help: ints are written with `%ld`; `float(x)` makes a float
#!
#! error[format-argument]: `%s` takes a `str`, this is `int`
#!  --> errors/foreign/formats.arc:8:16
#!   |
#! 8 | printf("%s\n", 3)
#!   |        ------  ^
#!   |        |
#!   |        by this format
#!   |
#!   = help: `str(x)` makes text of any value
#!
#! error[format-argument]: nothing is passed for `%s`
#!  --> errors/foreign/formats.arc:9:7
#!   |
#! 9 | printf("%s %s\n", "one")
#!   |       ^---------^^^^^^^^
#!   |        |
#!   |        by this format
#!   |
#!   = help: a percent sign itself is written `%%`
#!
#! error[format-argument]: the format takes 0 arguments: this one is too many
#!   --> errors/foreign/formats.arc:10:21
#!    |
#! 10 | printf("nothing\n", 1)
#!    |        -----------  ^
#!    |        |
#!    |        this format
#!
#! error[format-argument]: `%Lf` takes a long double, which no `float` is, this is `float`
#!   --> errors/foreign/formats.arc:12:17
#!    |
#! 12 | printf("%Lf\n", 1.0)
#!    |        -------  ^^^
#!    |        |
#!    |        by this format
#!
#! error[format-argument]: `%i` takes an `int`, this is `str`
#!   --> errors/foreign/formats.arc:14:28
#!    |
#! 14 | snprintf(buffer, 32, "%i", "x")
#!    |                      ----  ^^^
#!    |                      |
#!    |                      by this format
#!    |
#!    = help: texts are written with `%s`
#!
#! error[format-argument]: C has no conversion `%k`
#!   --> errors/foreign/formats.arc:17:8
#!    |
#! 17 | printf("%k\n", 1)
#!    |        ^^^^^^
#!    |
#!    = help: a percent sign itself is written `%%`
#!
#! error[format-argument]: the format ends in the midst of a conversion, behind `%`
#!   --> errors/foreign/formats.arc:18:8
#!    |
#! 18 | printf("100 %")
#!    |        ^^^^^^^
#!    |
#!    = help: a percent sign itself is written `%%`
#!
#! error[format-argument]: nothing is passed for `%5$d`
#!   --> errors/foreign/formats.arc:19:7
#!    |
#! 19 | printf("%5$d\n", 1)
#!    |       ^--------^^^^
#!    |        |
#!    |        by this format
#!    |
#!    = help: a percent sign itself is written `%%`
#!
#! error[format-argument]: `%2$d` takes an `int`, this is `str`
#!   --> errors/foreign/formats.arc:20:30
#!    |
#! 20 | printf("%2$d %1$s\n", "one", "two")
#!    |        -------------         ^^^^^
#!    |        |
#!    |        by this format
#!    |
#!    = help: texts are written with `%s`
