# A `match` on enums with payloads at each turn of a hot loop, with guards, alternatives and new values made.
enum Shape { Circle(r: float), Rect(w: float, h: float), Named(name: str, n: int), Empty }
enum State: c_int { IDLE, RUN = 5, STOP = -1 }
fn area(s: Shape) -> float = match s {
  Circle(r) if r > 10.0 => 1000.0
  Circle(r) => r * r
  Rect(w, h) => w * h
  Named(name, n) => float(name.len * n)
  Empty => 0.5
}
fn total(shapes: [Shape], turns: int) -> float {
  var sum = 0.0
  for i in 0..turns { sum += area(shapes[i % shapes.len]) }
  sum
}
print(total([Circle(2.0), Rect(1.5, 4.0), Empty, Circle(11.0), Named("abc", 2)], 5000))  #= 1016500.0
fn evolve(turns: int) -> (Shape, int) {
  var s = Empty
  var seen = 0
  for i in 0..turns {
    s = match s {
      Empty => Circle(float(i % 3))
      Circle(r) => Rect(r, r + 1.0)
      Rect(w, h) if w < h => Named("w{w}", i % 50)
      Rect(_, _) => Empty
      Named(_, n) => if n % 2 == 0 { Empty } else { Empty }
    }
    match s { Circle(_) | Rect(_, _) => seen += 1, _ => () }
  }
  (s, seen)
}
print(evolve(2000), evolve(2003).0)  #= (Empty, 1000) Named(name: "w2.0", n: 2)
fn machine(turns: int) -> [int] {
  var state = State.IDLE
  let counts = [0, 0, 0]
  for i in 0..turns {
    state = match state {
      State.IDLE => { counts[0] += 1; State.RUN }
      State.RUN => { counts[1] += 1; if i % 5 == 0 { State.STOP } else { State.RUN } }
      State.STOP => { counts[2] += int(state); State.IDLE }
    }
  }
  counts
}
print(machine(4000))  #= [800, 2401, -799]
fn numbers(turns: int) -> [int] {
  let counts = [0, 0, 0, 0]
  for i in 0..turns {
    match i % 20 {
      0 => counts[0] += 1
      1..=4 => counts[1] += 1
      5 | 7 | 9 => counts[2] += 1
      n if n > 9 => counts[3] += n
      _ => ()
    }
  }
  counts
}
print(numbers(4000))  #= [200, 800, 600, 29000]
