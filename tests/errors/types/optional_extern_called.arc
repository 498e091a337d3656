# expect: line 4, `f` may be null and cannot be called before it is tested
#? exit 2
extern? fn arcane_missing_function(x: c_int) -> c_int
print(arcane_missing_function(1))
