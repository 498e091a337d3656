# Misspelt names of every kind get the nearest one: types, members, cases, fields in patterns, parameters, modules, attributes
#? exit 2
import math
from math import cgd
from jsno import parse
struct Point { x: int, y: int
  const ORIGIN = 0
  fn norm(self) = self.x }
enum Shape { Circle(radius: float), Square(side: float) }
enum Color { RED, GREEN }
class Stack[T] { items: [T] = [] }
let p = Point(1, 2)
print(p.nrom(), Point.ORIGN, p.X)
print(Color.GREN, REDD, Shape.Cirle(1.0), Circel(2.0))
let s: Stac[int] = Stack()
let c = Circle(raduis: 1.0)
match c { Circle(raduis: r) => 1, _ => 2 }
match p { Point(z: a, ..) => 1 }
match p { Pointt(x: a, ..) => 1 }
print(offsetof(Point, yy))
print(math.gdc(1, 2), math.Pi, mth.PI)
let t: Color.RED = 1
fn f(a: Pont, b: flaot) -> itn = 1
print([1].fliter(|x| x > 1), "a".starts_wiht("b"), ["a": 1].kyes())
p.yy = 3
@pakced struct Q { a: u8 }
try { throw Eror("x") } catch e { print(e.knid) }
throw Error("x", knd: "a")
for x in [1] { brake }

#! error[unknown-name]: the module `math.arc` has no `cgd`
#!  --> errors/names/near_of_every_kind.arc:4:18
#!   |
#! 4 | from math import cgd
#!   |                  ^^^
#!   |
#! help: did you mean `gcd`?
#!   |
#! 4 - from math import cgd
#! 4 + from math import gcd
#!   |
#!
#! error[module-not-found]: there is no module `jsno`
#!  --> errors/names/near_of_every_kind.arc:5:6
#!   |
#! 5 | from jsno import parse
#!   |      ^^^^
#!   |
#!   = note: looked for `errors/names/jsno.arc`, and in the standard library
#! help: did you mean `json`?
#!   |
#! 5 - from jsno import parse
#! 5 + from json import parse
#!   |
#!
#! error[unknown-member]: `Point` has no `nrom`
#!   --> errors/names/near_of_every_kind.arc:13:9
#!    |
#! 13 | print(p.nrom(), Point.ORIGN, p.X)
#!    |         ^^^^
#!    |
#! help: did you mean `norm`?
#!    |
#! 13 - print(p.nrom(), Point.ORIGN, p.X)
#! 13 + print(p.norm(), Point.ORIGN, p.X)
#!    |
#!
#! error[unknown-member]: `Point` has no `ORIGN`
#!   --> errors/names/near_of_every_kind.arc:13:23
#!    |
#! 13 | print(p.nrom(), Point.ORIGN, p.X)
#!    |                       ^^^^^
#!    |
#! help: did you mean `ORIGIN`?
#!    |
#! 13 | print(p.nrom(), Point.ORIGIN, p.X)
#!    |                           +
#!
#! error[unknown-member]: `Point` has no `X`
#!   --> errors/names/near_of_every_kind.arc:13:32
#!    |
#! 13 | print(p.nrom(), Point.ORIGN, p.X)
#!    |                                ^
#!    |
#! help: did you mean `x`?
#!    |
#! 13 - print(p.nrom(), Point.ORIGN, p.X)
#! 13 + print(p.nrom(), Point.ORIGN, p.x)
#!    |
#!
#! error[unknown-member]: `Color` has no `GREN`
#!   --> errors/names/near_of_every_kind.arc:14:13
#!    |
#! 14 | print(Color.GREN, REDD, Shape.Cirle(1.0), Circel(2.0))
#!    |             ^^^^
#!    |
#! help: did you mean `GREEN`?
#!    |
#! 14 | print(Color.GREEN, REDD, Shape.Cirle(1.0), Circel(2.0))
#!    |                +
#!
#! error[unknown-name]: nothing is called `REDD` here
#!   --> errors/names/near_of_every_kind.arc:14:19
#!    |
#! 14 | print(Color.GREN, REDD, Shape.Cirle(1.0), Circel(2.0))
#!    |                   ^^^^
#!    |
#! help: did you mean `RED`?
#!    |
#! 14 - print(Color.GREN, REDD, Shape.Cirle(1.0), Circel(2.0))
#! 14 + print(Color.GREN, RED, Shape.Cirle(1.0), Circel(2.0))
#!    |
#!
#! error[unknown-member]: `Shape` has no `Cirle`
#!   --> errors/names/near_of_every_kind.arc:14:31
#!    |
#! 14 | print(Color.GREN, REDD, Shape.Cirle(1.0), Circel(2.0))
#!    |                               ^^^^^
#!    |
#! help: did you mean `Circle`?
#!    |
#! 14 | print(Color.GREN, REDD, Shape.Circle(1.0), Circel(2.0))
#!    |                                  +
#!
#! error[unknown-name]: nothing is called `Circel` here
#!   --> errors/names/near_of_every_kind.arc:14:43
#!    |
#! 14 | print(Color.GREN, REDD, Shape.Cirle(1.0), Circel(2.0))
#!    |                                           ^^^^^^
#!    |
#! help: did you mean `Circle`?
#!    |
#! 14 - print(Color.GREN, REDD, Shape.Cirle(1.0), Circel(2.0))
#! 14 + print(Color.GREN, REDD, Shape.Cirle(1.0), Circle(2.0))
#!    |
#!
#! error[unknown-type]: there is no type `Stac`
#!   --> errors/names/near_of_every_kind.arc:15:8
#!    |
#! 15 | let s: Stac[int] = Stack()
#!    |        ^^^^
#!    |
#! help: did you mean `Stack`?
#!    |
#! 15 | let s: Stack[int] = Stack()
#!    |            +
#!
#! error[unknown-parameter]: `Circle` has no parameter `raduis`
#!   --> errors/names/near_of_every_kind.arc:16:16
#!    |
#!  9 | enum Shape { Circle(radius: float), Square(side: float) }
#!    |              ------ declared here
#! ...
#! 16 | let c = Circle(raduis: 1.0)
#!    |                ^^^^^^
#!    |
#! help: did you mean `radius`?
#!    |
#! 16 - let c = Circle(raduis: 1.0)
#! 16 + let c = Circle(radius: 1.0)
#!    |
#!
#! error[unknown-member]: `Point` has no `z`
#!   --> errors/names/near_of_every_kind.arc:18:17
#!    |
#! 18 | match p { Point(z: a, ..) => 1 }
#!    |                 ^
#!    |
#!    = help: it has `x` and `y`
#!
#! error[unknown-name]: nothing is called `Pointt` here
#!   --> errors/names/near_of_every_kind.arc:19:11
#!    |
#! 19 | match p { Pointt(x: a, ..) => 1 }
#!    |           ^^^^^^
#!    |
#! help: did you mean `Point`?
#!    |
#! 19 - match p { Pointt(x: a, ..) => 1 }
#! 19 + match p { Point(x: a, ..) => 1 }
#!    |
#!
#! error[unknown-member]: `Point` has no `yy`
#!   --> errors/names/near_of_every_kind.arc:20:23
#!    |
#! 20 | print(offsetof(Point, yy))
#!    |                       ^^
#!    |
#!    = help: it has `x` and `y`
#!
#! error[unknown-name]: the module `math.arc` has no `gdc`
#!   --> errors/names/near_of_every_kind.arc:21:12
#!    |
#! 21 | print(math.gdc(1, 2), math.Pi, mth.PI)
#!    |            ^^^
#!    |
#! help: did you mean `gcd`?
#!    |
#! 21 - print(math.gdc(1, 2), math.Pi, mth.PI)
#! 21 + print(math.gcd(1, 2), math.Pi, mth.PI)
#!    |
#!
#! error[unknown-name]: the module `math.arc` has no `Pi`
#!   --> errors/names/near_of_every_kind.arc:21:28
#!    |
#! 21 | print(math.gdc(1, 2), math.Pi, mth.PI)
#!    |                            ^^
#!    |
#! help: did you mean `PI`?
#!    |
#! 21 - print(math.gdc(1, 2), math.Pi, mth.PI)
#! 21 + print(math.gdc(1, 2), math.PI, mth.PI)
#!    |
#!
#! error[unknown-name]: nothing is called `mth` here
#!   --> errors/names/near_of_every_kind.arc:21:32
#!    |
#! 21 | print(math.gdc(1, 2), math.Pi, mth.PI)
#!    |                                ^^^
#!    |
#! help: did you mean `math`?
#!    |
#! 21 | print(math.gdc(1, 2), math.Pi, math.PI)
#!    |                                 +
#!
#! error[unknown-type]: `Color` is no module that could have a type
#!   --> errors/names/near_of_every_kind.arc:22:8
#!    |
#! 22 | let t: Color.RED = 1
#!    |        ^^^^^
#!    |
#!    = help: the type itself is `Color`; its cases and constants are values
#!
#! error[unknown-type]: there is no type `Pont`
#!   --> errors/names/near_of_every_kind.arc:23:9
#!    |
#! 23 | fn f(a: Pont, b: flaot) -> itn = 1
#!    |         ^^^^
#!    |
#! help: did you mean `Point`?
#!    |
#! 23 | fn f(a: Point, b: flaot) -> itn = 1
#!    |           +
#!
#! error[unknown-type]: there is no type `flaot`
#!   --> errors/names/near_of_every_kind.arc:23:18
#!    |
#! 23 | fn f(a: Pont, b: flaot) -> itn = 1
#!    |                  ^^^^^
#!    |
#! help: did you mean `float`?
#!    |
#! 23 - fn f(a: Pont, b: flaot) -> itn = 1
#! 23 + fn f(a: Pont, b: float) -> itn = 1
#!    |
#!
#! error[unknown-type]: there is no type `itn`
#!   --> errors/names/near_of_every_kind.arc:23:28
#!    |
#! 23 | fn f(a: Pont, b: flaot) -> itn = 1
#!    |                            ^^^
#!    |
#! help: did you mean `int`?
#!    |
#! 23 - fn f(a: Pont, b: flaot) -> itn = 1
#! 23 + fn f(a: Pont, b: flaot) -> int = 1
#!    |
#!
#! error[unknown-member]: `[int]` has no `fliter`
#!   --> errors/names/near_of_every_kind.arc:24:11
#!    |
#! 24 | print([1].fliter(|x| x > 1), "a".starts_wiht("b"), ["a": 1].kyes())
#!    |           ^^^^^^
#!    |
#! help: did you mean `filter`?
#!    |
#! 24 - print([1].fliter(|x| x > 1), "a".starts_wiht("b"), ["a": 1].kyes())
#! 24 + print([1].filter(|x| x > 1), "a".starts_wiht("b"), ["a": 1].kyes())
#!    |
#!
#! error[unknown-member]: `str` has no `starts_wiht`
#!   --> errors/names/near_of_every_kind.arc:24:34
#!    |
#! 24 | print([1].fliter(|x| x > 1), "a".starts_wiht("b"), ["a": 1].kyes())
#!    |                                  ^^^^^^^^^^^
#!    |
#! help: did you mean `starts_with`?
#!    |
#! 24 - print([1].fliter(|x| x > 1), "a".starts_wiht("b"), ["a": 1].kyes())
#! 24 + print([1].fliter(|x| x > 1), "a".starts_with("b"), ["a": 1].kyes())
#!    |
#!
#! error[unknown-member]: `[str: int]` has no `kyes`
#!   --> errors/names/near_of_every_kind.arc:24:61
#!    |
#! 24 | print([1].fliter(|x| x > 1), "a".starts_wiht("b"), ["a": 1].kyes())
#!    |                                                             ^^^^
#!    |
#! help: did you mean `keys`?
#!    |
#! 24 - print([1].fliter(|x| x > 1), "a".starts_wiht("b"), ["a": 1].kyes())
#! 24 + print([1].fliter(|x| x > 1), "a".starts_wiht("b"), ["a": 1].keys())
#!    |
#!
#! error[unknown-member]: `Point` has no `yy`
#!   --> errors/names/near_of_every_kind.arc:25:3
#!    |
#! 25 | p.yy = 3
#!    |   ^^
#!    |
#!    = help: it has `x` and `y`
#!
#! error[unknown-attribute]: there is no attribute `@pakced`
#!   --> errors/names/near_of_every_kind.arc:26:2
#!    |
#! 26 | @pakced struct Q { a: u8 }
#!    |  ^^^^^^
#!    |
#! help: did you mean `@packed`?
#!    |
#! 26 - @pakced struct Q { a: u8 }
#! 26 + @packed struct Q { a: u8 }
#!    |
#!
#! error[unknown-name]: nothing is called `Eror` here
#!   --> errors/names/near_of_every_kind.arc:27:13
#!    |
#! 27 | try { throw Eror("x") } catch e { print(e.knid) }
#!    |             ^^^^
#!    |
#! help: did you mean `Error`?
#!    |
#! 27 | try { throw Error("x") } catch e { print(e.knid) }
#!    |               +
#!
#! error[unknown-member]: `Error` has no `knid`
#!   --> errors/names/near_of_every_kind.arc:27:43
#!    |
#! 27 | try { throw Eror("x") } catch e { print(e.knid) }
#!    |                                           ^^^^
#!    |
#! help: did you mean `kind`?
#!    |
#! 27 - try { throw Eror("x") } catch e { print(e.knid) }
#! 27 + try { throw Eror("x") } catch e { print(e.kind) }
#!    |
#!
#! error[unknown-parameter]: `Error` has no parameter `knd`
#!   --> errors/names/near_of_every_kind.arc:28:18
#!    |
#! 28 | throw Error("x", knd: "a")
#!    |                  ^^^
#!    |
#! help: did you mean `kind`?
#!    |
#! 28 | throw Error("x", kind: "a")
#!    |                   +
#!
#! error[unknown-name]: nothing is called `brake` here
#!   --> errors/names/near_of_every_kind.arc:29:16
#!    |
#! 29 | for x in [1] { brake }
#!    |                ^^^^^
