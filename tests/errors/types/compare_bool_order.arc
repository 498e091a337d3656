# expect: line 3, `<` does not work on `bool` and `bool`
#? exit 2
print(true < false)

#! error[operator-types]: `<` does not work on `bool` and `bool`
#!  --> errors/types/compare_bool_order.arc:3:12
#!   |
#! 3 | print(true < false)
#!   |       ---- ^ ----- this is `bool`
#!   |       |
#!   |       this is `bool`
