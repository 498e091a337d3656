# An error thrown at the bottom of several hot functions is caught at the top, and all variables there are whole.
fn bottom(i: int, x: float) -> float { if i % 4 == 3 { throw Error("bottom {i % 8}") }; x + i }
fn third(i: int, x: float) -> float = bottom(i, x * 2) + 1.0
fn second(x: float, i: int) -> float { let kept = x * 4; let y = third(i, x); y + kept }
fn first(i: int) -> float { let a = i * 2; let b = float(i) * 0.5; second(b, i) - a }
fn top(turns: int) -> (float, int, int, [str]) {
  var sum = 0.0
  var caught = 0
  var check = 0
  let messages: [str] = []
  for i in 0..turns {
    let before = i * 3
    try { sum += first(i) } catch e {
      caught += 1
      if e.message not in messages { messages.push(e.message) }
    }
    check += before - i * 2 - i
  }
  (sum, caught, check, messages)
}
print(top(4000))  #= (11997000.0, 1000, 0, ["bottom 3", "bottom 7"])
fn halfway(i: int) -> int = try { if i % 2 == 0 { throw Error("even") }; i } catch e {
  if i % 4 == 0 { throw Error(e.message + "!") }
  -i
}
fn above(i: int) -> int = halfway(i) + 1
fn tally(turns: int) -> [int] {
  let counts = [0, 0, 0]
  for i in 0..turns {
    try { if above(i) > 0 { counts[0] += 1 } else { counts[1] += 1 } } catch e {
      if e.message == "even!" { counts[2] += 1 }
    }
  }
  counts
}
print(tally(4000))  #= [2000, 1000, 1000]
fn down(n: int) -> int { if n == 0 { throw Error("floor") }; down(n - 1) + 1 }
var depth = 0
for i in 0..200 { try { down(i % 50) } catch { depth += i % 50 } }
print(depth)  #= 4900
