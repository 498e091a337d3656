# expect: line 3, one character stands between `'` and `'`; a text has double quotes
#? exit 2
print('hello')
