# expect: line 5, the `{` belongs on the line of the `if`
#? exit 2
let n = 1
if n > 0
{
  print(n)
}
