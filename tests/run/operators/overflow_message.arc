# The message shows the operands.
let max = 9223372036854775807
print(try { str(max + 1) } catch e { e.message })     #= 9223372036854775807 + 1 overflows
print(try { str(-max - 2) } catch e { e.message })    #= -9223372036854775807 - 2 overflows
print(try { str(max * -3) } catch e { e.message })    #= 9223372036854775807 * (-3) overflows
