# expect: bits of ints in the midst of a float sum stay ints
fn f(n: int, c: bool) -> float {
  let x: float = ((if c { n } else { 8 }) << 2) - 0.5
  x + (if c { n } else { 8 } & 6) + (match n { 3 => n, _ => 1 } +% 1)
}
print(f(3, true), f(3, false), f(9, false))     #= 17.5 35.5 33.5
