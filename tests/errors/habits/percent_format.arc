# expect: line 3, `%` does not work on `str`; help: "{x}"
#? exit 2
print("%d apples" % 5)
