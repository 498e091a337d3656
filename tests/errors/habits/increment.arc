var i = 0
i++
i--
print(i)
