# expect: the message, the `throw` at line 5, trace: withdraw, pay, line 10
#? exit 1
fn withdraw(balance: int, amount: int) -> int {
  if amount > balance { throw Error("cannot take {amount} from {balance}") }
  balance - amount
}
fn pay(amount: int) {
  print(withdraw(100, amount))
}
pay(30)     #= 70
pay(130)
