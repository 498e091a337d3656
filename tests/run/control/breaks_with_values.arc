# A `loop` has the value of its `break`s, of one type.
var n = 0
let a = loop { n += 1; if n > 100 { break 2.5 } else if n > 3 { break n } }
print(a)     #= 4.0
let b: int? = loop { if n > 0 { break null }; break 5 }
print(b)     #= null
let c = loop { n += 1; match n { 6 => break "six", 7 => break "seven", _ => continue } }
print(c)     #= six
let d = loop { break loop { break (1, [n]) } }
print(d)     #= (1, [6])
fn first(xs, test) -> int? { var i = 0; loop { if i == xs.len { break null }; if test(xs[i]) { break i }; i += 1 } }
print(first([1, 5], |x| x > 3), first(["a"], |s| s == "b"))     #= 1 null
