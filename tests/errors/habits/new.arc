let p = new Point(1, 2)
print(p)
