# A body is a block, or `=` and an expression, a block, a loop, or an assignment.
var total = 0
fn a(n) { n + 1 }
fn b(n) = n + 2
fn c(n) = { let m = n * 2; m + 1 }
fn d(n) = total += n
fn e(n) = for i in 0..n { total += i }
fn f(n) = if n > 0 { "plus" } else { "not" }
fn g(n) = match n { 0 => "zero", _ => "more" }
fn h() = loop { total += 1; if total % 7 == 0 { break total } }
fn i(n) = try { [1, 2][n] } catch { -1 }
fn j(xs) = xs.map(|x| { let y = x; y * y })
fn k() = return 5
d(10)
e(4)
print(a(1), b(1), c(1), total, f(1), g(0), h(), i(1), i(9), j([1, 2]), k())     #= 2 3 3 16 plus zero 21 2 -1 [1, 4] 5
