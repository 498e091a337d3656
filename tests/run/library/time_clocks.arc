# expect: clocks go forward, and waiting takes as long as it says
import time
let (now, clock, cpu) = (time.now(), time.monotonic(), time.cpu())
time.sleep(0.02)
time.sleep(0.0)
time.sleep(-5.0)
print(time.now() > now, time.monotonic() - clock >= 0.02, time.monotonic() - clock < 5.0, time.cpu() >= cpu)     #= true true true true
