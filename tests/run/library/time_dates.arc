# expect: dates around leap days, before 1970, and out of the calendar
import time
import math
let t = time.from_utc(2000, 3, 1)
print(int(t), time.utc(t).date(), time.utc(t - 1.0).date(), time.utc(t - 1.0).clock())     #= 951868800 2000-03-01 2000-02-29 23:59:59
print(time.utc(-1.0).date(), time.utc(-0.5).second, int(time.from_utc(1969, 12, 31, 23, 59, 59)))     #= 1969-12-31 59 -1
print(time.utc(0.0).weekday, time.utc(0.0).yearday, time.utc(time.from_utc(2024, 12, 31)).yearday)     #= 4 1 366
# Days beyond the month's end are those of the next one.
print(time.utc(time.from_utc(2023, 2, 29)).date(), time.utc(time.from_utc(2023, 13, 1)).date())     #= 2023-03-01 2024-01-01
print(int(time.from_utc(1970)), int(time.from_utc(1970, 1, 2)), int(time.from_utc(1970, second: 5)))     #= 0 86400 5
print(try { time.utc(1e30).date() } catch e { e.kind }, try { time.utc(math.nan()).date() } catch e { e.kind })     #= range range
print(time.local(43200.0).year, time.utc(5.0) == time.utc(5.9))     #= 1970 true
