# Closures in structs, in maps, in objects, in lists: each keeps its own.
struct Rule { name: str, test: fn(int) -> bool, weights: [int; 2] }
class Registry[T] { rules: [str: [Rule]] = [:], seen: [T] = [], on_hit: fn(T) -> () = |_| ()
  fn add(self, group: str, rule: Rule) {
    if group not in self.rules { self.rules[group] = [] }
    self.rules[group].push(rule)
  }
  fn check(self, n: int, what: T) -> [str] {
    let hits: [str] = []
    for (group, rules) in self.rules {
      for rule in rules { if rule.test(n) { hits.push("{group}/{rule.name}/{rule.weights[1]}"); self.seen.push(what); self.on_hit(what) } }
    }
    hits
  } }
var hits = 0
let r: Registry[str] = Registry()
for k in 2..5 { r.add(if k % 2 == 0 { "even" } else { "odd" }, Rule("by {k}", |n| n % k == 0, [k, k * 10])) }
r.on_hit = |what| hits += what.len
print(r.check(12, "twelve"))     #= ["even/by 2/20", "even/by 4/40", "odd/by 3/30"]
print(r.check(9, "nine"), r.seen.len, hits)     #= ["odd/by 3/30"] 4 22
