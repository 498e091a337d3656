print(12 & 10, 12 | 10, 12 ^ 10)    #= 8 14 6
print(~0, ~5, ~-1)                  #= -1 -6 0
print(0xff & ~0x0f)                 #= 240
print(-1 & 0xffff)                  #= 65535
print(0b1010 | 0o17, 0xF0 ^ 0xff)   #= 15 15
