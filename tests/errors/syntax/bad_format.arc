let n = 1
print("{n:5.2q}")
print("{n:zz}")
