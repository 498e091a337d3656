print("{"text":d}")
print("{1.5:x}")
print("{1:s}")
print("{true:.2f}")
