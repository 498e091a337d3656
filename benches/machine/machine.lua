-- The same programs in Lua.
local clock = os.clock
local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end
local bit = require "bit"
local band, bxor = bit.band, bit.bxor
local function loops(n)
  local sum = 0
  for i = 0, n - 1 do
    for j = 0, n - 1 do
      if band(bxor(i, j), 1) ~= 0 then sum = sum + i * j % 7 else sum = sum - j end
    end
  end
  return sum
end
local function sieve(n)
  local composite, count = {}, 0
  for i = 0, n do composite[i] = false end
  for i = 2, n do
    if not composite[i] then
      count = count + 1
      for j = i * i, n, i do composite[j] = true end
    end
  end
  return count
end
local function bench(name, f, n)
  local start = clock()
  local result = f(n)
  print(("%s\t%.2f\t%d"):format(name, (clock() - start) * 1e3, result))
end
bench("fib", fib, 32)
bench("loops", loops, 3000)
bench("sieve", sieve, 5000000)
