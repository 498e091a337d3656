print("\q")
print("\xff")
print("\u{110000}")
