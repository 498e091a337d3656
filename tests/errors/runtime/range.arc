fn store(n: int) { let x: i16 = n; print(x) }
store(100)     #= 100
store(100000)
