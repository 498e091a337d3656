# expect: line 3, `)` should stand where `]` does
#? exit 2
print(max(1, 2]
