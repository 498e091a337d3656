# expect: line 2, an expression is expected
*
