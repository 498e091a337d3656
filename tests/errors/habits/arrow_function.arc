# expect: line 3, a clear error at `=>`; help: |x| x * 2
#? exit 2
let twice = (x) => x * 2
