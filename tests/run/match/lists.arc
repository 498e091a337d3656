# Lists by length and elements, with a rest that is taken or left.
fn f(xs: [int]) -> str = match xs {
  [] => "empty"
  [0] => "zero"
  [x] => "one {x}"
  [1, 2, ..] => "one, two, …"
  [a, b] if a == b => "twins"
  [first, ..rest] if rest.len > 2 => "{first} and {rest}"
  [_, y, ..] => "second {y}"
}
for xs in [[], [0], [5], [1, 2], [1, 2, 3], [4, 4], [4, 5], [7, 8, 9, 10]] { print(f(xs)) }
#= empty
#= zero
#= one 5
#= one, two, …
#= one, two, …
#= twins
#= second 5
#= 7 and [8, 9, 10]
fn words(ws: [str]) = match ws {
  ["go", dir] => "going {dir}"
  ["take", ..what] => "taking {what.join(" ")}"
  ["look" | "l", ..] => "looking"
  other => "{other.len} words"
}
print(words("go north".split(" ")), words("take the lamp".split(" ")), words(["l"]), words([]))     #= going north taking the lamp looking 0 words
fn sum(xs) -> int = match xs { [] => 0, [x, ..rest] => x + sum(rest) }
print(sum([1, 2, 3, 4]), match [[1], [2, 3]] { [[a], [b, c]] => a + b + c, _ => 0 })     #= 10 6
let source = [1, 2, 3]
match source { [_, ..rest] => { rest.push(9); print(rest, source) }, _ => print("?") }     #= [2, 3, 9] [1, 2, 3]
