# Loosest first: or, and, not, comparisons, ranges, |, ^, &, shifts, + -, ??, * / %, as, unary.
print(2 + 3 * 4, (2 + 3) * 4)           #= 14 20
print(10 - 4 - 3, 100 / 10 / 5)         #= 3 2
print(1 + 2 << 3, 1 << 2 + 3)           #= 24 32
print(1 | 2 ^ 3 & 4, 6 & 3 == 2)        #= 3 true
print(1 < 2 and 2 < 3 or false)         #= true
print(true or false and false)          #= true
print(not 1 == 2, not true or true)     #= true true
print(-2 * -3, - -5, ~1 + 1)            #= 6 5 -1
print(-2 + 3, 2 - -3)                   #= 1 5
print(7 % 4 * 2, 7 * 4 % 5)             #= 6 3
