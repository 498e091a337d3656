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

#! error: cannot take 130 from 100
#!  --> errors/runtime/user_error.arc:4:25
#!   |
#! 4 |   if amount > balance { throw Error("cannot take {amount} from {balance}") }
#!   |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#!   in withdraw at errors/runtime/user_error.arc:4:25
#!   in pay at errors/runtime/user_error.arc:8:9
#!   in top level at errors/runtime/user_error.arc:11:1
