# A literal with a radix may fill all 64 bits: it is the int with these bits.
print(0xffffffffffffffff)     #= -1
print(0x8000000000000000)     #= -9223372036854775808
