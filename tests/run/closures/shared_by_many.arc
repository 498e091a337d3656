# Several closures share one variable; so does the function around them
fn bank() {
  var balance = 100
  let put = |n: int| balance += n
  let take = |n: int| { if n > balance { throw Error("too much") }; balance -= n; balance }
  put(50)
  balance += 1
  let left = take(1)
  try { take(1000) } catch e { print(e.message) }
  (left, balance)
}
print(bank())

#= too much
#= (150, 150)
