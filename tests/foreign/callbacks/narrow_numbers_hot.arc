# expect: narrow numbers reach a hot callback in the place of each other
extern "../../c/libthere_and_back.so" { fn narrowed(f: fn(i16, u8) -> u8, a: i16, b: u8) -> u8 }
fn small(a: int, b: int) -> int = b - a
fn work(turns: int) -> (int, int) {
  var (sum, errors) = (0, 0)
  for i in 0..turns { try { sum += narrowed(small, i % 400 - 200, 100) } catch { errors += 1 } }
  (sum, errors)
}
print(work(2000))     #= (163200, 720)
