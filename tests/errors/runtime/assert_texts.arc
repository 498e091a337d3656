let name = "Ada"
assert name == "Bob"
