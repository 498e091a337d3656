-- The loops of calls.arc.
local ffi = require "ffi"
ffi.cdef [[
int plusone(int); double add2(double, double); int sum6(int, int, int, int, int, int); int answer(void);
size_t strlen(const char *); int getpid(void);
typedef struct { long seconds, nanoseconds; } time; int clock_gettime(int, time *);
]]
local C, library = ffi.C, ffi.load(os.getenv "CALLS_LIBRARY")
local now = ffi.new "time"
local function cpu_time()
  C.clock_gettime(2, now)
  return tonumber(now.seconds) * 1e9 + tonumber(now.nanoseconds)
end
local function report(name, start, n, value)
  local taken = cpu_time() - start
  print(("%s\t%.3f\t%.0f"):format(name, taken / n, tonumber(value)))
end

local function empty_loop(n) local t, x = cpu_time(), 0; while x < n do x = x + 1 end; report("empty_loop", t, n, x) end
local function of_plusone(n) local t, x = cpu_time(), 0; while x < n do x = library.plusone(x) end; report("plusone", t, n, x) end
local function of_add2(n) local t, x = cpu_time(), 0; for i = 1, n do x = library.add2(x, 1) end; report("add2", t, n, x) end
local function of_sum6(n) local t, x = cpu_time(), 0; for i = 1, n do x = library.sum6(x, 1, 2, 3, 4, -9) end; report("sum6", t, n, x) end
local function of_answer(n) local t, x = cpu_time(), 0; for i = 1, n do x = x + library.answer() end; report("answer", t, n, x) end
local function of_strlen(n)
  local text = "hello, ffi"
  local t, x = cpu_time(), 0; for i = 1, n do x = x + tonumber(C.strlen(text)) end; report("strlen", t, n, x)
end
local function of_getpid(n)
  local id = C.getpid()
  local t, x = cpu_time(), 0; for i = 1, n do x = x + C.getpid() end; report("getpid", t, n, x / id)
end

local n = tonumber(os.getenv "CALLS")
empty_loop(n)
of_plusone(n)
of_add2(n)
of_sum6(n)
of_answer(n)
of_strlen(n)
of_getpid(math.floor(n / 16))
