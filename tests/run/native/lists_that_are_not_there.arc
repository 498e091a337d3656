# A list within an optional value that is null is looked at by no loop, whatever its register holds.
struct S { xs: [int], n: int }
fn three(a, b, c) = a + b + c
fn field(s: S?, m: int) -> int {
  var t = 0
  for i in 0..m { if s != null { t += s.xs[i % 3] } }
  t
}
fn part(p: (int, [int])?, m: int) -> int {
  var t = 0
  for i in 0..m { if p != null { t += p.1[i % 3] } }
  t
}
fn float_part(p: (float, [float])?, m: int) -> float {
  var t = 0.0
  for i in 0..m { if p != null { t += p.1[i % 3] + p.0 } }
  t
}
fn made(n: int) -> S? { if n == 0 { null } else { S([n, n, n], n) } }
fn of_a_list(all: [S?], m: int) -> int {
  var t = 0
  for one in all { for i in 0..m { if one != null { t += one.xs[i % 3] } } }
  t
}
fn taken_away(m: int) -> int {
  var s = made(4)
  var t = 0
  for i in 0..m { if s != null { t += s.xs[i % 3] } }
  s = null
  let other = [three(1, 2, 3); 10]
  for i in 0..m { if s != null { t += s.xs[i % 3] } }
  t + other.len
}
print(three(1, 2, 3))                                    #= 6
print(field(null, 40000), field(made(2), 40000))         #= 0 80000
print(three(0x7fff_1234_5678, 1 << 60, 3))               #= 1153062238105654907
print(part(null, 1000), part((1, [1, 1, 1]), 1000))      #= 0 1000
let f = [1.5, 2.5, 3.5]
print(float_part(null, 1000), float_part((0.5, f), 3)) #= 0.0 9.0
print(of_a_list([null, made(1), null, made(0)], 1000))   #= 1000
print(taken_away(6000))                                  #= 24010
