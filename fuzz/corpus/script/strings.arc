let a = "x{1 + 2:>5}y{"nested {"deep"}"}\n\u{1F600}"
let b = """
  many
    lines {a}
  """
let c = r"raw \n {not}" + r"""x"""
