# Literals: ints, floats, texts, characters, bools, null, negative ones.
fn int_of(n: int) = match n { 0 => "zero", -1 => "minus one", 0x10 => "sixteen", 1_000 => "thousand", 'a' => "letter a", _ => "?" }
print([0, -1, 16, 1000, 97, 5].map(int_of))     #= ["zero", "minus one", "sixteen", "thousand", "letter a", "?"]
fn float_of(x: float) = match x { 0.0 => "zero", -1.5 => "minus", 1e3 => "thousand", _ => "?" }
print([0.0, -0.0, -1.5, 1000.0, 0.1].map(float_of))     #= ["zero", "zero", "minus", "thousand", "?"]
fn text_of(s: str) = match s { "" => "empty", "a\n" => "line", r"\d" => "raw", "é" => "accent", _ => s.upper() }
print(["", "a\n", "\\d", "é", "x"].map(text_of))     #= ["empty", "line", "raw", "accent", "X"]
fn bool_of(b: bool) = match b { true => 1, false => 0 }
fn null_of(n: int?) = match n { null => "null", 0 => "zero", n => "{n + 1}" }
print(bool_of(true), bool_of(1 > 2), null_of(null), null_of(0), null_of(5))     #= 1 0 null zero 6
