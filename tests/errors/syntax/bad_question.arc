# expect: line 3, an error at `\`
#? exit 2
let x = 1 \
  + 2
