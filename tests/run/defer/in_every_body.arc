# `defer` belongs to its block: of a function, method, lambda, arm, loop, branch or module.
class C { n: int = 0
  fn work(self) { defer self.n += 1; self.n * 10 } }
let c = C()
print(c.work(), c.work(), c.n)     #= 0 10 2
let f = |x: int| { defer c.n = x; c.n }
print(f(50), c.n)     #= 2 50
let r = match c.n { 50 => { defer print("arm left"); "fifty" }, _ => "?" }
print(r)
#= arm left
#= fifty
let v = { defer print("block left"); 1 + 1 }
print(v)
#= block left
#= 2
let t = try { defer print("try left"); [1][3] } catch e { -1 }
print(t)
#= try left
#= -1
let w = loop { defer print("round"); if c.n > 51 { break c.n }; c.n += 1 }
print(w)
#= round
#= round
#= round
#= 52
