let min = -9223372036854775807 - 1
fn consts(x: int) -> int = x / 2 + x / -3 + x % 7 + x % -8 + x / 1000003 + (x % 16) * 3 + x / 4096 + x % 1 + (x >> 3) - (x & 7) + x / 3
fn vars(a: int, b: int) -> int = (try { a / b } catch e { e.kind.len }) ^ (try { a % b } catch e { -e.kind.len })
fn u(a: int, b: int) -> int = (try { a.udiv(b) } catch { 3 }) ^ (try { a.urem(b) } catch { 5 }) ^ a.ucmp(b)
let edge = [0, 1, -1, 2, -2, 7, min, -(min + 1), 1 << 32, 3037000500]
fn f(n: int) -> int {
  var t = 0
  for i in 0..n {
    let (a, b) = (edge[i % 10], edge[i / 10 % 10])
    t = t *% 31 +% (try { consts(a) } catch e { e.message.len })
    t = t *% 31 +% vars(a, b) +% u(a, b)
    t = t *% 31 +% (try { a * b } catch { 1 }) +% (try { a - b } catch { 2 }) +% (try { -a } catch { 3 }) +% (try { a.abs() } catch { 4 })
    t = t *% 31 +% (try { a << (b & 127) } catch { 1 }) +% (try { a >> b } catch { 2 }) +% (a +% b) +% (a -% b) +% (a *% b) +% a.min(b) +% a.max(b) +% ~a
    t = t *% 31 +% (if a < b { 1 } else { 0 }) +% (if a <= 7 { 2 } else { 3 }) +% (if a > b and a != -1 { 5 } else { 7 })
  }
  t
}
print(f(1), f(100), f(5000))
