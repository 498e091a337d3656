# Objects: fields of every kind, defaults made anew, methods that call each other, functions of the type, recursion.
class Account { owner: str, balance: int = 0, log: [str] = [], parent: Account? = null, rules: [fn(int) -> bool] = []
  const LIMIT = 1000
  fn put(self, n: int) -> Account { if self.allowed(n) { self.balance += n; self.note("+{n}") }; self }
  fn allowed(self, n: int) -> bool { for rule in self.rules { if not rule(n) { return false } }; n <= LIMIT and (self.parent?.allowed(n) ?? true) }
  fn note(self, s: str) -> () { self.log.push(s); self.parent?.note("{self.owner}{s}") }
  fn depth(self) -> int = match self.parent { null => 0, p => p.depth() + 1 }
  fn joint(a: str, b: str) = Account("{a}&{b}") }
let root = Account("root", rules: [|n| n > 0])
let child = Account("child", parent: root)
child.put(5).put(-5).put(2000).put(7)
root.put(1)
print(child.balance, child.log, root.log, child.depth(), Account.joint("a", "b").owner)     #= 12 ["+5", "+7"] ["child+5", "child+7", "+1"] 1 a&b
let twin = child
twin.balance = 0
print(child.balance, twin == child, Account("x") == Account("x"), child != root)     #= 0 true false true
