# expect: line 3, the default "ten" is `str`, the parameter is `int`
#? exit 2
fn step(by: int = "ten") = by
print(step(1))
