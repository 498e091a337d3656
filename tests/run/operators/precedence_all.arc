# Every step of the table: or, and, not, comparisons, ranges, | ^ &, shifts, + -, ??, * / %, as, unary, postfix.
let n: int? = null
let m: int? = 4
print(true or true and false, not true and false, not (true and false))          #= true false true
print(not 1 == 2 and not 3 in 1..3, 1 + 1 in 1..2 + 1, 2 not in 1..1 + 1)        #= true true true
print(1..2 + 3 == 1..5, 1 | 2..8 == 3..8, 1 << 1..1 << 3)                        #= true true 2..8
print(1 | 6 ^ 3 & 5, 1 | 6 ^ (3 & 5), (1 | 6) ^ 3 & 5, 8 >> 1 & 6, 1 << 2 & 7)   #= 7 7 6 4 4
print(1 << 2 + 1, (1 << 2) + 1, 16 >> 1 + 1, 1 + 2 << 1 + 1)                     #= 8 5 4 12
print(1 + n ?? 2, 10 - m ?? 2, n ?? 2 * 3, m ?? 2 * 3, 2 * (n ?? 5), n ?? m ?? 1)    #= 3 6 6 4 10 4
print(-2 * 3 - -4, -7 / 2 * 2, - - 3, ~~5, -~0, ~-1, 7 % 4 % 2, 2 * 7 % 4)       #= -2 -6 3 5 1 0 1 2
print(1 - 2 - 3, 16 / 4 / 2, 2 *% 3 +% 4 -% 1, 1 +% 2 *% 3)                      #= -4 2 9 7
let xs = [[1, 2], [3]]
print(-xs[0][1], xs[0].len * 2, -m! + 1, not xs[0].len == 2, -xs[1][0].abs())    #= -2 4 -3 false -3
var k = 5
let p = &k
print(*p * *p, -*p, *p + 1, p as int == p as int, &k == p, *&k)     #= 25 -5 6 true true 5
