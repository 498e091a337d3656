# expect: the assertion's text; nothing to compare
#? exit 1
let ready = false
assert ready, "not ready"
