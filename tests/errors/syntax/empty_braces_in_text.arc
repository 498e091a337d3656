# expect: line 3, nothing between `{` and `}`; help: \{ and \}
#? exit 2
print("a set: {}")
