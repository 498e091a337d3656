# expect: lists and arrays as C and Java write their types
let names: str[] = []
var four: int[4] = [1, 2, 3, 4]
fn all() -> int[] = [1]

#! error[habit]: the type of the elements stands within the brackets
#!  --> errors/habits/brackets_behind_types.arc:2:12
#!   |
#! 2 | let names: str[] = []
#!   |            ^^^^^
#!   |
#! help: write `[str]`
#!   |
#! 2 - let names: str[] = []
#! 2 + let names: [str] = []
#!   |
#!
#! error[habit]: the type of the elements stands within the brackets
#!  --> errors/habits/brackets_behind_types.arc:3:11
#!   |
#! 3 | var four: int[4] = [1, 2, 3, 4]
#!   |           ^^^^^^
#!   |
#! help: write `[int; 4]`
#!   |
#! 3 - var four: int[4] = [1, 2, 3, 4]
#! 3 + var four: [int; 4] = [1, 2, 3, 4]
#!   |
#!
#! error[habit]: the type of the elements stands within the brackets
#!  --> errors/habits/brackets_behind_types.arc:4:13
#!   |
#! 4 | fn all() -> int[] = [1]
#!   |             ^^^^^
#!   |
#! help: write `[int]`
#!   |
#! 4 - fn all() -> int[] = [1]
#! 4 + fn all() -> [int] = [1]
#!   |
