fn loop_forever(n) = loop_forever(n + 1)
print(loop_forever(1))
