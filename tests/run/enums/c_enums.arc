# Enums without payloads are C's: numbers with names
enum Color { RED, GREEN = 5, BLUE }
let c = GREEN
print(c, int(c), Color.BLUE, int(Color.BLUE), c == Color.GREEN, c != RED)
fn name(c: Color) = match c { RED => "r", GREEN => "g", BLUE => "b" }
print(name(c), [RED, BLUE])
enum Small: u8 { A, B }
print(sizeof(Small), sizeof(Color))
let m = [RED: 1, BLUE: 2]
print(m[BLUE], m)

#= GREEN 5 BLUE 6 true true
#= g [RED, BLUE]
#= 1 4
#= 2 [RED: 1, BLUE: 2]
