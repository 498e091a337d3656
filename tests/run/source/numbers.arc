# Digits may be parted by _; the letters of a radix may be of either case.
print(1_000_000, 1_2_3, 0xFF_ff, 0b1111_0000, 0o7_7)     #= 1000000 123 65535 240 63
print(1__0, 5_, 0b1_, 0XAB, 0B11, 0O17, 1E2)     #= 10 5 1 171 3 15 100.0
print(0xffffffffffffffff, 0b1000, -0x10, 0x7fff_ffff_ffff_ffff)     #= -1 8 -16 9223372036854775807
print(1e400, -1e400, 1e-400, 0.1e1)     #= inf -inf 0.0 1.0
