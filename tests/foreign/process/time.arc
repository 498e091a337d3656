# A pointer to a list's element takes what C writes.
extern fn time(where: *i64?) -> i64
let cell: [i64] = [0]
let now = time(cell)
print(now == cell[0], now > 1_600_000_000)     #= true true
print(time(null) >= now)     #= true
