# expect: strftime's own letters, texts between them, and long ones
import time
print(time.format(0.0, "%Y"), time.format(0.0, "") == "", time.format(0.0, "%%"))     #= 1970 true %
print(time.format(31536000.0, "%F %T %j %u"))     #= 1971-01-01 00:00:00 001 5
print(time.format(951782400.0, "%d.%m.%y, %H Uhr"))     #= 29.02.00, 00 Uhr
print(time.format(0.0, "x".repeat(5000)).len, time.format(0.0, "%Y".repeat(1000)).len)     #= 5000 4000
print(time.format(0.0, "é%Yé"))     #= é1970é
print(try { time.format(0.0, "%Y" + chr(0)) } catch e { e.kind })     #= nul
