# print shows the shortest digits that read back the same, and always that it is a float.
print(1.0, 100.0, 0.1, 1.0 / 3.0)    #= 1.0 100.0 0.1 0.3333333333333333
print(1e15, 123456789.125)           #= 1000000000000000.0 123456789.125
print(0.0001, 5e-324 > 0.0)          #= 0.0001 true
print(-0.0, 0.0 == -0.0)             #= -0.0 true
print(1e22, 1.5e-7)                  #= 1e+22 1.5e-07
