# The scopes of each token; `^` stands under what the line names, `<-` under its first sign.
#! /usr/bin/env arc
## Documentation.
# <- comment.line.documentation
fn area(w: float, h = 2) -> float { w * h }   # said behind
# <- storage.type.function
#  ^^^^ entity.name.function
#          ^^^^^ support.type
#                     ^ constant.numeric.integer
#                        ^^ keyword.operator.arrow
#                                             ^ comment.line.number-sign
let text = "a {area(1.5, h: 0xff):>8.2f} \n {x["k"]}"
# <- storage.type
#          ^ string.quoted.double
#             ^ punctuation.section.interpolation
#              ^^^^ entity.name.function.call
#                   ^^^ constant.numeric.float
#                           ^^^^ constant.numeric.hex
#                                 ^^^^^ constant.other.format
#                                        ^^ constant.character.escape
#                                             ^^^ string.quoted.double
print(r"\d {x}", 'a', s.len, s?.trim())
# <- support.function
#     ^^^^^^^^ string.quoted.double.raw
#                ^^^ constant.character
#                       ^^^ variable.other.property
#                               ^^^^ entity.name.function.member
extern "m" fn hypot(x: f64, out y: own *Thing) -> c_int fails != 0 with "no" symbol "hy" blocking
# <- storage.modifier
#      ^^^ string.quoted.double
#          ^^ storage.type.function
#                           ^^^ storage.modifier
#                                  ^^^ storage.modifier
#                                       ^^^^^ entity.name.type
#                                                 ^^^^^ support.type
#                                                       ^^^^^ keyword.other
#                                                                  ^^^^ keyword.other
#                                                                            ^^^^^^ keyword.other
#                                                                                        ^^^^^^^^ keyword.other
@packed struct Point { x: f64 }
# <- storage.modifier.attribute
#       ^^^^^^ storage.type
#              ^^^^^ entity.name.type
type Grid = [[float]]
# <- storage.type
#    ^^^^ entity.name.type
let type = 3
#   ^^^^ variable.other
if x != null and not done { return true }
# <- keyword.control
#    ^^ keyword.operator
#       ^^^^ constant.language
#            ^^^ keyword.operator.word
#                           ^^^^^^ keyword.control
from util import f, g
# <- keyword.control.import
#    ^^^^ entity.name.namespace
#         ^^^^^^ keyword.control.import
outer: for i in 0..LIMIT { break outer with 1 }
# <- entity.name.label
#      ^^^ keyword.control
#               ^ constant.numeric.integer
#                ^^ keyword.operator
#                  ^^^^^ variable.other.constant
let many = """
  {one} "quoted"
# ^ punctuation.section.interpolation
#  ^^^ variable.other
#       ^^^^^^^^ string.quoted.triple
"""
let after = x.in
# <- storage.type
#             ^^ variable.other.property
