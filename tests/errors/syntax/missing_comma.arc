# expect: line 3, what stands in a row is separated by `,`
#? exit 2
print(1 2)
