# expect: line 3, a map stands between `[` and `]`: ["a": 1]
#? exit 2
let ages = { "Ada": 36, "Bob": 41 }
print(ages)
