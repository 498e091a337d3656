let m = { "a": 1, "b": 2 }
print(m)

#! error[habit]: a map stands between `[` and `]`
#!  --> errors/habits/map_in_braces.arc:1:14
#!   |
#! 1 | let m = { "a": 1, "b": 2 }
#!   |              ^
#!   |
#! help: write `["a": 1]`; the empty map is `[:]`
#!   |
#! 1 - let m = { "a": 1, "b": 2 }
#! 1 + let m = [ "a": 1, "b": 2 ]
#!   |
