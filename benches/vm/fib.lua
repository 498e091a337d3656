local function fib(n) if n < 2 then return n else return fib(n - 1) + fib(n - 2) end end

local start = os.clock()
local value = fib(32)
print(("fib\t%.3f\t%.0f"):format((os.clock() - start) * 1e3, value))
