let max = 9223372036854775807
let min = -max - 1
fn up(a: int, b: int) -> (int, int) { var (n, t) = (0, 0); for i in a..=b { n += 1; t = t ^ i; if n > 5000 { break } }; (n, t) }
fn by(a: int, step: int) -> (int, int) { var (i, n) = (a, 0); try { while true { i += step; n += 1 } } catch { }; (i, n) }
fn mul(a: int) -> (int, int) { var (i, n) = (a, 0); try { loop { i *= 3; n += 1 } } catch { }; (i, n) }
print(up(max - 3000, max), up(min, min + 3000), up(max, min), up(min, max))
print(by(max - 3000, 1), by(max - 30000, 7), by(min + 3000, -1), by(min + 40000, -13), mul(1), mul(-1), mul(0 + 7))
fn idx(n: int) -> int { var t = 0; for i in max - n..max { t += i + 1 - max }; t }
print(idx(3000), try { idx2(3000) } catch e { e.message.len })
fn idx2(n: int) -> int { var t = 0; for i in max - n..=max { t ^= i + 1 }; t }
fn prod(n: int) -> int { var t = 0; for i in 0..n { t = i * i * i }; t }
print(prod(2000), prod(2097152) , try { prod(2097200) } catch e { e.message.len })
fn neg(n: int) -> int { var x = 0; for i in min..min + n { x = try { -i } catch { 5 } }; x }
print(neg(1), neg(3000))
fn sh(n: int) -> int { var t = 0; for i in -5..n { t ^= try { 1 << i } catch { i } }; t }
print(sh(80), sh(2000))
