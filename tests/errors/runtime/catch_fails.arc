# expect: the division by zero inside of the catch
#? exit 1
let zero = "".len
try { throw Error("first") } catch e { print(e.message.len / zero) }
