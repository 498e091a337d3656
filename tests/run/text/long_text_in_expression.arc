# """ may stand in calls, lists and interpolations.
let xs = ["""
  one
  """, """
  two
  """]
print(xs)     #= ["one", "two"]
print("""
  a {"b {"c"}"}
  """.upper())     #= A B C
let values = (1, """
  x
   y
  """)
print(values.1.len)     #= 4
