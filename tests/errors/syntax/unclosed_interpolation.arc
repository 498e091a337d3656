let name = "x"
print("hello {name")
print("{}")
