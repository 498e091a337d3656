# expect: line 3, `test` is not supported yet
#? exit 2
test "addition" { assert 1 + 1 == 2 }

#! error[not-supported-yet]: `test` is not supported yet
#!  --> errors/later/test_block.arc:3:6
#!   |
#! 3 | test "addition" { assert 1 + 1 == 2 }
#!   |      ^^^^^^^^^^ not supported yet
