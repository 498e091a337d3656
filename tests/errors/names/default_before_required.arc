# expect: line 3, `b` has no default but stands behind one that has
#? exit 2
fn f(a = 1, b) = a + b
print(f(1, 2))

#! error[default-before-required]: `b` has no default, but stands behind one that has
#!  --> errors/names/default_before_required.arc:3:13
#!   |
#! 3 | fn f(a = 1, b) = a + b
#!   |      -      ^
#!   |      |
#!   |      this one has a default
#!   |
#!   = help: parameters with defaults come last
