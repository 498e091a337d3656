# Enums with type parameters
enum Result[T] { Ok(value: T), Failed(message: str) }
fn parse(s: str) -> Result[int] = if let n = s.parse_int() { Ok(n) } else { Failed("not a number: {s}") }
for s in ["12", "x"] {
  match parse(s) { Ok(n) => print(n + 1), Failed(why) => print(why) }
}
let xs: [Result[str]] = [Ok("a"), Failed("b")]
print(xs)

#= 13
#= not a number: x
#= [Ok(value: "a"), Failed(message: "b")]
