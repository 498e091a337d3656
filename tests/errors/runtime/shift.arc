fn bit(n: int) = 1 << n
print(bit(3))     #= 8
print(bit(64))
