# expect: `test` blocks do not run with the script, nor are they there to be called, but they are checked
print("one")     #= one
test "that fails" { assert 1 == 2, "never" }
test "that prints" { print("never") }
print("two")     #= two
