let m = { "a": 1, "b": 2 }
print(m)
