# try has the value of its body or of its handler; both are of one type, or jump.
fn f(n: int) -> str {
  let a = try { 10 / n } catch e { -1 }
  let b = try { [1, 2][n] } catch { 0.5 }
  let c: int? = try { n } catch { null }
  let d = try { if n > 5 { throw Error("big") }; "ok" } catch e { return "returned {e.message}" }
  "{a} {b} {c} {d}"
}
print(f(0), "/", f(1), "/", f(2), "/", f(6))     #= -1 1.0 0 ok / 10 2.0 1 ok / 5 0.5 2 ok / returned big
print([0, 1].map(|n| try { 1 / n } catch { 0 }), 1 + try { "x".parse_int()! } catch { 41 })     #= [0, 1] 42
for i in 0..4 {
  let r = try { if i == 1 { continue }; if i == 3 { break }; i } catch { 9 }
  print(r)
}
#= 0
#= 2
let deep = try { try { throw Error("in") } catch e { throw Error(e.message + "ner") } } catch e { e.message }
print(deep)     #= inner
