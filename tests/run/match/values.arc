# A match is an expression; arms may jump or assign
var log = ""
for i in 0..6 {
  let s = match i { 0 => "zero", 1 => continue, 4 => break, n => "{n}" }
  log += s + " "
}
print(log)
var n = 0
match n { 0 => n = 5, _ => n = 6 }
print(n)
fn sign(x: float) -> int = match x { 0.0 => 0, y if y < 0 => -1, _ => 1 }
print(sign(0.0), sign(-2.5), sign(3.0))
print(match true { true => 1, false => 2.5 })

#= zero 2 3 
#= 5
#= 0 -1 1
#= 1.0
