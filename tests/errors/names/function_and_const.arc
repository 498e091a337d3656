# expect: line 4, `size` is already defined as a constant
#? exit 2
const size = 4
fn size() = 5
print(size)
