# What each type letter makes of a number.
let n = 48879
print("{n:d} {n:x} {n:X} {n:o} {n:b}")       #= 48879 beef BEEF 137357 1011111011101111
print("{n:e} {n:f} {n:g}")                   #= 4.887900e+04 48879.000000 48879
print("{n:#x} {n:#X} {n:#010x}")             #= 0xbeef 0XBEEF 0x0000beef
print("{0:x} {0:#x} {-1:x} {-255:#x}")       #= 0 0x0 -1 -0xff
print("{1.0:e} {1.0:f} {1.0:g} {1e100:g}")   #= 1.000000e+00 1.000000 1 1e+100
print("{2.0:.3} {123.456:.1} {7:.1e} {7:g} {1234567:g}")     #= 2.000 123.5 7.0e+00 7 1.23457e+06
