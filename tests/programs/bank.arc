# A bank: transfers that happen whole or not at all, kinds of failures as an enum, a journal that can be replayed.

enum Failure { NoAccount(name: str), TooLittle(name: str, missing: int), OverLimit(int), Frozen(str), BadAmount(int) }
enum Entry {
  Opened(name: str), Deposited(name: str, cents: int), Moved(from: str, to: str, cents: int)
  Froze(name: str), Refused(why: Failure)
}

fn money(cents: int) -> str {
  let sign = if cents < 0 { "-" } else { "" }
  let whole = str(abs(cents) / 100)
  var text = ""
  for (i, digit) in whole.chars().enumerate() {
    if i > 0 and (whole.len - i) % 3 == 0 { text += "," }
    text += digit
  }
  "{sign}{text}.{abs(cents) % 100:02d}"
}

fn explain(failure: Failure) -> str = match failure {
  NoAccount(name) => "there is no account {name}"
  TooLittle(name, missing) => "{name} lacks {money(missing)}"
  OverLimit(cents) => "{money(cents)} is over the limit of {money(Bank.LIMIT)}"
  Frozen(name) => "{name} is frozen"
  BadAmount(cents) if cents == 0 => "nothing to do"
  BadAmount(cents) => "{money(cents)} is no amount"
}

class Account { name: str, balance: int = 0, credit: int = 0, frozen: bool = false
  fn free(self) = self.balance + self.credit }

class Bank { accounts: [str: Account] = [:], journal: [Entry] = [], busy: bool = false
  const LIMIT = 1_000_000_00

  fn open(self, name: str, credit = 0) -> Account {
    if name in self.accounts { throw Error("{name} has an account already") }
    let account = Account(name, credit: credit)
    self.accounts[name] = account
    self.journal.push(Opened(name))
    account
  }

  fn problem(self, name: str, cents: int, takes: bool) -> Failure? {
    let account = self.accounts.get(name) ?? return NoAccount(name)
    if account.frozen { return Frozen(name) }
    if takes and account.free() < cents { return TooLittle(name, cents - account.free()) }
    null
  }

  fn refused(self, failure: Failure) -> bool { self.journal.push(Refused(failure)); false }

  fn deposit(self, name: str, cents: int) -> bool {
    if cents <= 0 { return self.refused(BadAmount(cents)) }
    if let failure = self.problem(name, cents, false) { return self.refused(failure) }
    self.accounts[name].balance += cents
    self.journal.push(Deposited(name, cents))
    true
  }

  fn move(self, from: str, to: str, cents: int) -> bool {
    if cents <= 0 { return self.refused(BadAmount(cents)) }
    if cents > Bank.LIMIT { return self.refused(OverLimit(cents)) }
    if let failure = self.problem(from, cents, true) { return self.refused(failure) }
    if let failure = self.problem(to, cents, false) { return self.refused(failure) }
    self.accounts[from].balance -= cents
    self.accounts[to].balance += cents
    self.journal.push(Moved(from, to, cents))
    true
  }

  fn freeze(self, name: str) {
    let account = self.accounts.get(name) ?? throw Error(explain(NoAccount(name)))
    account.frozen = true
    self.journal.push(Froze(name))
  }

  fn snapshot(self) -> [Account] = self.accounts.values().map(|a| Account(a.name, a.balance, a.credit, a.frozen))
  fn restore(self, kept: [Account]) {
    for account in kept { self.accounts[account.name] = account }
  }

  # All that `work` does, or nothing of it.
  fn together(self, work: fn() -> bool) -> bool {
    if self.busy { throw Error("one thing after the other") }
    self.busy = true
    defer self.busy = false
    let kept = self.snapshot()
    let length = self.journal.len
    var done = false
    defer if not done {
      self.restore(kept)
      while self.journal.len > length { self.journal.pop() }
    }
    done = work()
    done
  }

  fn balances(self) -> [str: int] {
    let found: [str: int] = [:]
    for (name, account) in self.accounts { found[name] = account.balance }
    found
  }

  # The same bank, made from what happened.
  fn replay(journal: [Entry]) -> Bank {
    let bank = Bank()
    for entry in journal {
      match entry {
        Opened(name) => { bank.open(name, credit: Bank.LIMIT) }
        Deposited(name, cents) => { bank.deposit(name, cents) }
        Moved(from, to, cents) => { bank.move(from, to, cents) }
        Froze(name) => bank.freeze(name)
        Refused(_) => {}
      }
    }
    bank
  }
}

let bank = Bank()
for name in ["ann", "bob", "cleo"] { bank.open(name) }
bank.open("dan", credit: 500_00)
bank.deposit("ann", 1_234_567_89)
bank.deposit("bob", 20_05)
print(bank.move("ann", "bob", 99_95), bank.move("bob", "cleo", 120_01), bank.move("dan", "cleo", 499_99))
print(bank.move("ann", "zoe", 1), bank.move("ann", "bob", 1_000_000_01), bank.deposit("bob", -5), bank.deposit("bob", 0))
for (name, account) in bank.accounts { print("{name:<5}{money(account.balance):>14} {money(account.free()):>14}") }
#= true false true
#= false false false false
#= ann    1,234,467.94   1,234,467.94
#= bob          120.00         120.00
#= cleo         499.99         499.99
#= dan         -499.99           0.01

let before = bank.balances()
# A chain of transfers whose last one fails leaves nothing behind.
print(bank.together(|| bank.move("ann", "bob", 500_00) and bank.move("bob", "cleo", 600_00) and bank.move("dan", "ann", 1_00)))
print(bank.balances() == before, bank.busy)
#= false
#= true false

# Nor does one that an error ends.
fn audit(bank: Bank) -> bool {
  bank.freeze("cleo")
  bank.move("ann", "bob", 1_00)
  bank.freeze("eve")
  true
}
try { bank.together(|| audit(bank)) } catch e { print(e.message) }
print(bank.balances() == before, bank.accounts["cleo"].frozen, bank.busy)
try { bank.together(|| bank.together(|| true)) } catch e { print(e.message) }
try { bank.open("ann") } catch e { print(e.message) }
#= there is no account eve
#= true false false
#= one thing after the other
#= ann has an account already

print(bank.together(|| bank.move("ann", "bob", 500_00) and bank.move("bob", "cleo", 600_00)))
bank.freeze("bob")
bank.move("bob", "ann", 1)
bank.move("ann", "bob", 1)
print(bank.balances())
#= true
#= ["ann": 123396794, "bob": 2000, "cleo": 109999, "dan": -49999]

for entry in bank.journal {
  if let Refused(why) = entry { print(explain(why)) }
}
#= bob lacks 0.01
#= there is no account zoe
#= 1,000,000.01 is over the limit of 1,000,000.00
#= -0.05 is no amount
#= nothing to do
#= bob is frozen
#= bob is frozen

let again = Bank.replay(bank.journal)
print(again.balances() == bank.balances(), again.accounts["bob"].frozen, bank.journal.len - again.journal.len)
print(bank.balances().values().sum() == 1_234_567_89 + 20_05, money(-5), money(0), money(1000_00), money(-123456_78))
#= true true 7
#= true -0.05 0.00 1,000.00 -123,456.78
