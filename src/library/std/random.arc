## Random numbers: fast, and the same for the same seed. Not for secrets.

extern fn _getrandom(into: [u64], size: usize, flags: c_uint) -> isize symbol "getrandom"

## A generator of its own: `Random(seed: 1)` gives the same numbers each time.
class Random {
  seed: int
  ## 64 random bits.
  fn bits(self) -> int {
    # SplitMix64: each state is mixed until no pattern is left.
    self.seed = self.seed +% 0x9e3779b97f4a7c15
    var z = self.seed
    z = (z ^ _shift(z, 30)) *% 0xbf58476d1ce4e5b9
    z = (z ^ _shift(z, 27)) *% 0x94d049bb133111eb
    z ^ _shift(z, 31)
  }

  ## A float from 0 up to, but not, 1.
  fn float(self) -> float = _decimal(_shift(self.bits(), 11)) / 9007199254740992.0

  ## An int from `low` up to, but not, `high`.
  fn int(self, low: int, high: int) -> int {
    if high <= low { throw Error("there is no int from {low} up to {high}", kind: "range") }
    let span = high -% low
    # Numbers beyond the last whole span would make the first ones likelier.
    let limit = 0 -% (0 -% span).urem(span)
    loop {
      let drawn = self.bits()
      if limit == 0 or drawn.ucmp(limit) < 0 { return low +% drawn.urem(span) }
    }
  }

  fn bool(self) -> bool = self.bits() & 1 == 1

  ## About the mean, as often as the bell curve says.
  fn normal(self, mean = 0.0, deviation = 1.0) -> float {
    let u = 1.0 - self.float()
    let v = self.float()
    mean + deviation * (-2.0 * u.log()).sqrt() * (6.283185307179586 * v).cos()
  }

  ## One of the elements.
  fn choice(self, xs) {
    if xs.len == 0 { throw Error("an empty list has no element to choose", kind: "index") }
    xs[self.int(0, xs.len)]
  }

  ## Puts the elements into a random order.
  fn shuffle(self, xs) {
    var i = xs.len
    while i > 1 {
      let j = self.int(0, i)
      i -= 1
      let x = xs[i]
      xs[i] = xs[j]
      xs[j] = x
    }
  }
}

fn _decimal(x: int) -> float { let decimal: float = x; decimal }

fn _shift(x: int, by: int) -> int = (x >> by) & (-1 >> 1 >> (by - 1) ^ (-1 << (64 - by)))

fn _fresh() -> int {
  let room: [u64] = [0]
  _getrandom(room, 8, 0)
  room[0]
}

let _shared = Random(_fresh())

## Begins anew, with the same numbers for the same seed.
fn seed(n: int) { _shared.seed = n }

fn bits() -> int = _shared.bits()
fn float() -> float = _shared.float()
fn int(low: int, high: int) -> int = _shared.int(low, high)
fn bool() -> bool = _shared.bool()
fn normal(mean = 0.0, deviation = 1.0) -> float = _shared.normal(mean, deviation)
fn choice(xs) = _shared.choice(xs)
fn shuffle(xs) { _shared.shuffle(xs) }
