# A small make: rules with dependencies, built in order, cycles found, steps run once.
class Rule {
  name: str
  needs: [str]
  action: fn()
  state: State = State.NEW
}
enum State { NEW, ACTIVE, DONE }

class Build {
  rules: [str: Rule] = [:]
  order: [str] = []

  fn rule(self, name: str, needs: [str], action: fn()) {
    if name in self.rules { throw Error("two rules for {name}") }
    self.rules[name] = Rule(name, needs, action)
  }

  fn visit(self, name: str, trail: [str]) {
    let rule = self.rules.get(name) ?? throw Error("no rule for {name}, needed by {trail.last() ?? "you"}")
    match rule.state {
      State.DONE => return
      State.ACTIVE => throw Error("cycle: {trail.join(" -> ")} -> {name}")
      State.NEW => {}
    }
    rule.state = State.ACTIVE
    for need in rule.needs {
      let longer = trail.copy()
      longer.push(name)
      self.visit(need, longer)
    }
    rule.state = State.DONE
    self.order.push(name)
    rule.action()
  }
}

let b = Build()
b.rule("app", ["main.o", "util.o"], || print("link app"))
b.rule("main.o", ["main.c", "util.h"], || print("compile main.c"))
b.rule("util.o", ["util.c", "util.h"], || print("compile util.c"))
for file in ["main.c", "util.c", "util.h"] {
  b.rule(file, [], || {})
}
b.visit("app", [])
print(b.order)
print(b.rules.values().filter(|r| r.state == DONE).len)
let c = Build()
c.rule("a", ["b"], || print("never"))
c.rule("b", ["c"], || print("never"))
c.rule("c", ["a"], || print("never"))
try { c.visit("a", []) } catch e { print(e.message) }
try { c.visit("z", []) } catch e { print(e.message) }
try { c.rule("a", [], || {}) } catch e { print(e.message) }
var count = 0
let d = Build()
d.rule("once", [], || count += 1)
d.rule("x", ["once"], || { count += 10 })
d.rule("y", ["once", "x"], || print("y"))
d.visit("y", [])
print(count, c.rules["a"].state, typeof(c.rules["a"].state))
for (name, rule) in d.rules { print("{name:>5} <- {rule.needs}") }

#= compile main.c
#= compile util.c
#= link app
#= ["main.c", "util.h", "main.o", "util.c", "util.o", "app"]
#= 6
#= cycle: a -> b -> c -> a
#= no rule for z, needed by you
#= two rules for a
#= y
#= 11 ACTIVE State
#=  once <- []
#=     x <- ["once"]
#=     y <- ["once", "x"]
