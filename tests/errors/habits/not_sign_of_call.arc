# expect: line 4, `!` is written `not`
#? exit 2
fn ready() = true
if !ready() { print("no") }
