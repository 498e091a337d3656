# expect: lines 3 to 6, each escape with its own error
#? exit 2
print("\d")
print("\xZZ")
print("\u{}")
print("\u{D800}")
