# expect: methods of ints and floats, ints taken for floats, what overflows
print(5.abs(), (-5).abs(), 3.min(4), 3.max(4), 2.pow(10), (-2).pow(3), 5.pow(0))     #= 5 5 3 4 1024 -8 1
print((-2.5).abs(), 2.5.min(1.0), 2.5.max(9.0), 2.0.pow(-1.0), 9.0.sqrt(), 9.sqrt())     #= 2.5 1.0 9.0 0.5 3.0 3.0
print(2.7.floor(), (-2.7).floor(), 2.2.ceil(), 2.5.round(), (-2.5).round(), 2.7.trunc(), (-2.7).trunc())     #= 2.0 -3.0 3.0 3.0 -3.0 2.0 -2.0
fn kind(f) -> str { try { f(); "fine" } catch e { e.kind } }
let least = -9223372036854775807 - 1
print(kind(|| least.abs()), kind(|| 2.pow(63)), kind(|| 2.pow(-1)), kind(|| 10.pow(18)))     #= overflow overflow range fine
print(min(3, 4), max(3, 4), abs(-3), min(2.5, 1), max(1, 2.5), abs(-2.5), len([1, 2]), len("é"), len(["a": 1]))     #= 3 4 3 1.0 2.5 2.5 2 2 1
print((-1).udiv(2), (-1).urem(10), (-1).ucmp(1), 1.ucmp(-1), 1.ucmp(1), (-1).ustr(), 5.ustr())     #= 9223372036854775807 5 1 -1 0 18446744073709551615 5
print(typeof(1), typeof(1.5), typeof("x"), typeof([1]), typeof(["a": 1]), typeof((1, "a")), typeof(null_int()))     #= int float str [int] [str: int] (int, str) int?
fn null_int() -> int? = null
print((0.0 / 0.0).is_nan(), 1.5.is_nan(), (1.0 / 0.0).is_finite(), 1.5.is_finite())     #= true false false true
