assert 1 + 1 == 2
assert true, "never shown"
print(try { assert 1 + 1 == 3; "" } catch e { e.kind })     #= assert
print(try { assert false, "the message"; "" } catch e { e.message })     #= the message
