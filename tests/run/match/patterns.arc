# Every kind of pattern
fn kind(x: int) = match x {
  0 => "zero"
  1 | 2 | 3 => "small"
  4..10 => "medium"
  10..=99 => "large"
  n if n < 0 => "negative {n}"
  _ => "huge"
}
for x in [0, 2, 4, 9, 10, 99, 100, -5] { print(x, kind(x)) }
fn text(s: str) = match s { "" => "empty", "a" | "b" => "letter", s => "text of {s.len}" }
print(text(""), text("b"), text("hello"))
fn list(xs: [int]) = match xs {
  [] => "none"
  [x] => "one: {x}"
  [1, y] => "one and {y}"
  [a, b, ..rest] => "{a}, {b} and {rest.len} more"
}
print(list([]), list([7]), list([1, 2]), list([2, 3]), list([1, 2, 3, 4]))
fn pair(p: (bool, int?)) = match p { (true, null) => "a", (true, n) => "b{n}", (false, _) => "c" }
print(pair((true, null)), pair((true, 4)), pair((false, 1)))

#= 0 zero
#= 2 small
#= 4 medium
#= 9 medium
#= 10 large
#= 99 large
#= 100 huge
#= -5 negative -5
#= empty letter text of 5
#= none one: 7 one and 2 2, 3 and 0 more 1, 2 and 2 more
#= a b4 c
