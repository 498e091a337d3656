let mode = 0644
print(mode)
