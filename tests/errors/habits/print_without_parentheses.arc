# expect: line 3, arguments stand between `(` and `)`
#? exit 2
print "hello"
