# Many parameters, of many kinds, and results of several slots.
struct P { x: float, y: float, name: str }
fn many(a, b, c, d, e, f, g, h, i, j, k, l) = "{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}"
print(many(1, 2.5, "x", true, [1], (1, 2), P(1, 2, "p"), null ?? 0, ["k": 1], 'a', 1..2, "z"))     #= 12.5xtrue[1](1, 2)P(x: 1.0, y: 2.0, name: "p")0["k": 1]971..2z
fn kinds(p: P, t: (int, str, float), o: float?, xs: [P]) -> (P, (int, str, float), float?, int) = (P(p.y, p.x, p.name + "!"), (t.0 + 1, t.1, t.2), o, xs.len)
let (p, t, o, n) = kinds(P(1, 2, "q"), (1, "t", 0.5), null, [P(), P()])
print(p, t, o, n)     #= P(x: 2.0, y: 1.0, name: "q!") (2, "t", 0.5) null 2
print(kinds(p, t, 1, []).2)     #= 1.0
