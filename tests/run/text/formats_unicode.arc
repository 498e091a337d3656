# Widths and digits count characters, not bytes.
print("[{"é":3}][{"é":>3}][{"日本":^6}]")    #= [é  ][  é][  日本  ]
print("[{"naïve":.3}][{"日本語":.2}]")        #= [naï][日本]
print("[{"x":☃^5}]")                          #= [☃☃x☃☃]
