-- The loops of calls.arc.
local ffi = require "ffi"
ffi.cdef [[
int plusone(int); double add2(double, double); int sum6(int, int, int, int, int, int); int answer(void);
typedef struct { double x, y; } vec; vec vinc(vec); int failing(int, void *, long);
void qsort(void *, size_t, size_t, int (*)(const int *, const int *));
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
local function of_vinc(n)
  local t, v = cpu_time(), ffi.new("vec"); for i = 1, n do v = library.vinc(v) end; report("vinc", t, n, v.x)
end
local function of_failing(n)
  local b = ffi.new("char[8]")
  local t, x = cpu_time(), 0; for i = 1, n do local r = library.failing(3, b, 8); if r < 0 then error("failing") end; x = x + r end; report("failing", t, n, x)
end
local function of_bare(n)
  local b = ffi.new("char[8]")
  local t, x = cpu_time(), 0; for i = 1, n do x = x + library.failing(3, b, 8) end; report("bare", t, n, x)
end
local function of_qsort(n)
  local xs, s, spent, sorted = ffi.new("int[1000]"), ffi.new("uint32_t[1]", 1), 0, 0
  local compare = ffi.cast("int (*)(const int *, const int *)", function(a, b) return a[0] - b[0] end)
  for k = 1, n do
    for i = 0, 999 do s[0] = s[0] * 1103515245ULL + 12345; xs[i] = bit.rshift(s[0], 8) % 100000 end
    local t = cpu_time(); C.qsort(xs, 1000, 4, compare); spent = spent + cpu_time() - t
    if xs[0] <= xs[999] then sorted = sorted + 1 end
  end
  report("qsort", cpu_time() - spent, n, sorted)
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
of_vinc(n)
of_failing(n)
of_bare(n)
of_qsort(math.floor(n / 20000))
of_getpid(math.floor(n / 16))
