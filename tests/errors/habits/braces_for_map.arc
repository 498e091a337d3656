# expect: line 3, a map stands between `[` and `]`: ["a": 1]
#? exit 2
let ages = { "Ada": 36, "Bob": 41 }
print(ages)

#! error[habit]: a map stands between `[` and `]`
#!  --> errors/habits/braces_for_map.arc:3:19
#!   |
#! 3 | let ages = { "Ada": 36, "Bob": 41 }
#!   |                   ^
#!   |
#! help: write `["a": 1]`; the empty map is `[:]`
#!   |
#! 3 - let ages = { "Ada": 36, "Bob": 41 }
#! 3 + let ages = [ "Ada": 36, "Bob": 41 ]
#!   |
