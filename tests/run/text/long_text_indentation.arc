# The smallest indentation of the lines goes; blank lines count for nothing; the rest is kept.
let a = """
    one
      two

    three
    """
print(a.lines())     #= ["one", "  two", "", "three"]
let b = """
  x
"""
print("[{b}]")       #= [  x]
let c = """first
  second"""
print(c.lines().len, c.starts_with("first"))     #= 2 true
let d = """
  quotes " and "" and \"\"\" inside
  {1 + 1} \{x\} \t.
  """
print(d)
#= quotes " and "" and """ inside
#= 2 {x} 	.
print("""""" == "", """a"b""")     #= true a"b
fn indented() {
  let s = """
      deep
    less
    """
  s
}
print(indented().lines())     #= ["  deep", "less"]
