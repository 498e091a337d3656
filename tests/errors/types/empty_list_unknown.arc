let xs = []
print(1)
