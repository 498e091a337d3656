# expect: line 4, the argument "three" is `str` where `int` is wanted; the parameter is shown
#? exit 2
fn double(n: int) -> int = n * 2
print(double("three"))
