# expect: line 3, `test` is not supported yet
#? exit 2
test "addition" { assert 1 + 1 == 2 }
