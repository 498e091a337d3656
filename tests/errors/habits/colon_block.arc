if true:
  print("yes")

#! error[habit]: a block stands between `{` and `}`
#!  --> errors/habits/colon_block.arc:1:8
#!   |
#! 1 | if true:
#!   |        ^
#!   |
#!   = help: write `{` here, and `}` behind the block
