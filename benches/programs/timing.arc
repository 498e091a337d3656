## What the programs share: the process's clock, the generator of numbers, and the line that each prints.
extern fn clock() -> c_long
extern fn printf(format: cstr, ...) -> c_int

fn now() -> float = float(clock()) / 1e6

## Seconds since `start`, and what was computed.
fn report(start: float, result) { printf("%.6f %.9g\n", now() - start, float(result)) }

class Random { seed: int = 42
  fn next_int(self) -> int { self.seed = self.seed * 16807 % 2147483647; self.seed } }
