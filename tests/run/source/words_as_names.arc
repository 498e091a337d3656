# Words that the grammar asks for in some places only are names everywhere else.
let blocking = 1
let drop = 2
let fails = 3
let from = 4
let inout = 5
let link = 6
let out = 7
let own = 8
let symbol = 9
let test = 10
var type = 11
let with = 12
type = type + 1
print(blocking + drop + fails + from + inout + link + out + own + symbol + test + type + with)     #= 79
struct Mail { from: str, type: int, with: bool, test: float }
let m = Mail(from: "Ada", type: 1, with: true, test: 0.5)
print(m.from, m.type, m.with, m.test)     #= Ada 1 true 0.5
fn link_to(from, out) = "{from}->{out}"
print(link_to("a", out: "b"))     #= a->b
fn own_of(own) = own * 2
print(own_of(own: 4))     #= 8
for drop in [1] { print(drop) }     #= 1
