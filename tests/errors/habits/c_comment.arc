# expect: line 3, a comment begins with `#`
#? exit 2
/* a comment */
print(1)
