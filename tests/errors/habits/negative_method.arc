# A warning: the script runs all the same.
print(-2.abs())     #= -2
