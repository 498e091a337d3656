# Objects are shared; equality is identity
class Account { owner: str, balance: int = 0
  fn put(self, n: int) { self.balance += n }
  fn new_for(owner: str) = Account(owner, 10) }
let a = Account("Ada")
let b = a
b.put(5)
print(a, a == b, a == Account("Ada", 5), a != b)
a.balance = 7
print(b.balance, Account.new_for("Bob"))
let all = [a, b, Account("C")]
all[0].put(1)
print(all)

#= Account(owner: "Ada", balance: 5) true false false
#= 7 Account(owner: "Bob", balance: 10)
#= [Account(owner: "Ada", balance: 8), Account(owner: "Ada", balance: 8), Account(owner: "C", balance: 0)]
