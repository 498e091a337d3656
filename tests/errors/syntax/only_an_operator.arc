# expect: line 3, an expression is expected
#? exit 2
*
