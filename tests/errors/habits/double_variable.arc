# expect: line 3, a type stands behind the name
#? exit 2
double x = 1.5
print(x)
