# `return` leaves the lambda, not the function around it.
fn first_long(words: [str]) -> str {
  var found = "none"
  words.each(|w| {
    if w.len < 4 { return }
    if found == "none" { found = w }
  })
  "found {found}"
}
print(first_long(["a", "word", "longer"]), first_long([]))     #= found word found none
let sign = |n: int| { if n < 0 { return "minus" }; if n == 0 { return "zero" }; "plus" }
print([-1, 0, 1].map(sign))     #= ["minus", "zero", "plus"]
let nested = [1, 2].map(|x| [10, 20].map(|y| { if y == 20 { return -1 }; x * y }))
print(nested)     #= [[10, -1], [20, -1]]
