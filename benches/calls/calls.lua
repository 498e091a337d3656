-- The same calls through LuaJIT's ffi.
local ffi = require "ffi"
ffi.cdef [[
int plusone(int x); double add2(double x, double y); int sum6(int a, int b, int c, int d, int e, int f);
size_t strlen(const char *s); int getpid(void);
typedef struct { long s, ns; } arc_timespec; int clock_gettime(int clock, arc_timespec *t);
]]
local C, lib = ffi.C, ffi.load(arg[2])
local n = tonumber(arg[1])
local t = ffi.new "arc_timespec"
local function now() C.clock_gettime(2, t); return tonumber(t.s) * 1e9 + tonumber(t.ns) end
local function bench(name, n, loop)
  local start = now()
  loop(n)
  print(("%s\t%.3f"):format(name, (now() - start) / n))
end
bench("plusone", n, function(n) local x = 0; while x < n do x = lib.plusone(x) end end)
bench("add2", n, function(n) local x = 0; for i = 1, n do x = lib.add2(x, 1) end; return x end)
bench("sum6", n, function(n) local x = 0; for i = 1, n do x = lib.sum6(x, 1, 2, 3, 4, -9) end; return x end)
local s = "hello, gate"
bench("strlen", n, function(n) local x = 0; for i = 1, n do x = x + tonumber(C.strlen(s)) end; return x end)
bench("getpid", n / 20, function(n) local x = 0; for i = 1, n do x = x + C.getpid() end; return x end)
