print(r"\n\t\\ {x} \")           #= \n\t\\ {x} \
print(r"".len, r"#".len)         #= 0 1
print(r"""a"b\""".len)           #= 4
print(r"""
    keeps \n
      {braces}
    "quotes"
    """)
#= keeps \n
#=   {braces}
#= "quotes"
print(r"C:\new\test", r"^\d+\.\d*$")     #= C:\new\test ^\d+\.\d*$
