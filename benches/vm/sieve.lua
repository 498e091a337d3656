local function sieve(n)
  local is_prime = {}
  for i = 1, n do is_prime[i] = true end
  local count = 0
  for i = 2, n do
    if is_prime[i] then
      count = count + 1
      local j = i * i
      while j <= n do is_prime[j] = false; j = j + i end
    end
  end
  return count
end

local start = os.clock()
local value = sieve(4000000)
print(("sieve\t%.3f\t%.0f"):format((os.clock() - start) * 1e3, value))
