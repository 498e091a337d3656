let s = "no end
print(s)
