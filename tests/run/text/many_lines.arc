# """ drops the first and the last line break and the common indentation, and interpolates.
let n = 2
let text = """
  one
    {n}
  "three"
  """
print(text)
#= one
#=   2
#= "three"
print("""short""")     #= short
