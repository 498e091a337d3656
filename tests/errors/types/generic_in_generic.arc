# expect: line 3, `*` does not work on `str` and `int`; through which calls is told
#? exit 2
fn inner(x) = x * 2
fn outer(x) = inner(x)
print(outer(5))
print(outer("five"))
