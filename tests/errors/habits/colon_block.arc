if true:
  print("yes")
