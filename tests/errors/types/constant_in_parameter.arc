# expect: line 4, 70000 does not fit `u16`
#? exit 2
fn port(n: u16) = n
print(port(70000))
