# Many arms, of ints, texts and cases.
fn name(n: int) = match n {
  0 => "a", 1 => "b", 2 => "c", 3 => "d", 4 => "e", 5 => "f", 6 => "g", 7 => "h", 8 => "i", 9 => "j"
  10 => "k", 11 => "l", 12 => "m", 13 => "n", 14 => "o", 15 => "p", 16 => "q", 17 => "r", 18 => "s", 19 => "t"
  20..=29 => "twenties", 30..=39 => "thirties", 40 | 42 | 44 | 46 | 48 => "even", 41 | 43 | 45 | 47 | 49 => "odd"
  n if n < 0 => "minus", _ => "large"
}
var text = ""
for i in 0..20 { text += name(i) }
print(text, name(25), name(39), name(44), name(49), name(-1), name(50))     #= abcdefghijklmnopqrst twenties thirties even odd minus large
fn number(s: str) = match s { "one" => 1, "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7, _ => 0 }
print("one two three four five six seven eight".split(" ").map(number).sum())     #= 28
enum Op { Push(int), Pop, Add, Sub, Mul, Div, Dup, Swap, Over, Drop, Jump(int), Call(str, int), Return }
fn cost(op: Op) = match op { Push(n) => n, Pop | Drop => 1, Add | Sub => 2, Mul => 3, Div => 4, Dup | Swap | Over => 5, Jump(to) => to * 10, Call(name, n) => name.len + n, Return => 0 }
print([Push(7), Pop, Drop, Add, Sub, Mul, Div, Dup, Swap, Over, Jump(2), Call("abc", 4), Return].map(cost))     #= [7, 1, 1, 2, 2, 3, 4, 5, 5, 5, 20, 7, 0]
