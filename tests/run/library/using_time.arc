# The library's module `time`
import time
let t = time.from_utc(2024, 2, 29, 23, 59, 58)
print(int(t), time.utc(t), time.utc(t).date(), time.utc(t).clock())
print(time.format(t, "%Y-%m-%d %H:%M:%S %a"), time.utc(0.0).year)
let a = time.monotonic()
time.sleep(0.01)
print(time.monotonic() - a >= 0.01, time.now() > 1.7e9, time.cpu() >= 0.0)

#= 1709251198 Date(year: 2024, month: 2, day: 29, hour: 23, minute: 59, second: 58, weekday: 4, yearday: 60) 2024-02-29 23:59:58
#= 2024-02-29 23:59:58 Thu 1970
#= true true true
