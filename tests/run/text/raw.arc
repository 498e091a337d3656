print(r"no \n escape {x}")     #= no \n escape {x}
print(r"""
  many "raw"
  lines \t
  """)
#= many "raw"
#= lines \t
