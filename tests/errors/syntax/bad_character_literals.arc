# expect: lines 3 and 4, one character stands between `'` and `'`
#? exit 2
let a = ''
let b = 'two'
