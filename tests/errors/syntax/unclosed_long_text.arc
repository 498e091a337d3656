# expect: line 3, this text is not closed; it begins there
#? exit 2
let s = """
  one
  two
print(s)
