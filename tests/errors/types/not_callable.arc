let x = 1
x()
"text"(1)
print(x(2))
