# expect: line 3, assert wants a `bool`
#? exit 2
assert 1
