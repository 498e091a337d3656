# What a declaration says in expressions may name what is declared later, and may have variables of its own.
extern {
  fn abs(x: c_int = SEVEN) -> c_int fails > limit with message(x)
  fn labs(x: c_long) -> c_long
    fails > 9 with match result {
      10 => "ten",
      n if n > 99 => "as many as {[n, x].map(|k| "<{k} of {x}>").join(" ")}",
      n => "{n} are too many",
    }
  fn llabs(x: c_long = if let n = "5".parse_int() { n } else { 0 }) -> c_long
  fn strlen(text: cstr) -> usize fails if result in 3..5 with "{text} has {llabs(result)} letters"
}
const SEVEN = 7
fn message(x) = "{x} is more than {limit}"
let limit = 6

fn attempt(work) { let before = 1; try { print(work() + before) } catch e { print(e.message) } }
attempt(|| abs(5)) #= 6
attempt(|| abs()) #= 7 is more than 6
attempt(|| labs(-10)) #= ten
attempt(|| labs(-11)) #= 11 are too many
attempt(|| labs(-100)) #= as many as <100 of -100> <-100 of -100>
attempt(|| llabs()) #= 6
attempt(|| strlen("four")) #= four has 4 letters
attempt(|| strlen("seven")) #= 6
