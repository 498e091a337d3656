let none = nil
let yes = True
println("x")
print(this)
