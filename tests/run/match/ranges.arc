# Ranges of ints, with and without their end, also of characters, negative and in alternatives.
fn size(n: int) = match n {
  0 => "none"
  1..10 => "few"
  10..=99 => "some"
  100..1000 | 2000..=2999 => "many"
  -9223372036854775808..0 => "debt"
  _ => "lots"
}
print([0, 1, 9, 10, 99, 100, 999, 1000, 2000, 2999, 3000, -1, -9223372036854775808].map(size).join(" "))
#= none few few some some many many lots many many lots debt debt
fn kind(c: int) = match c { 'a'..='z' | 'A'..='Z' | '_' => "letter", '0'..='9' => "digit", 128..=0x10ffff => "other", _ => "sign" }
print(['q', 'Q', '_', '5', 'é', '+'].map(kind))     #= ["letter", "letter", "letter", "digit", "other", "sign"]
fn all(b: u8) = match b { 0..=127 => "low", 128..=255 => "high", _ => "never" }
print(all(127), all(128))     #= low high
