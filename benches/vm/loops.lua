local function loops(n)
  local sum = 0
  for i = 0, n - 1 do
    for j = 0, n - 1 do
      if i < j then sum = sum + i * j else sum = sum - j end
    end
  end
  return sum
end

local start = os.clock()
local value = loops(4000)
print(("loops\t%.3f\t%.0f"):format((os.clock() - start) * 1e3, value))
