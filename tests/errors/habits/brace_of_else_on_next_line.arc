# expect: line 7, the `{` belongs on the line of the `else`
#? exit 2
let n = 1
if n > 0 {
  print(n)
} else
{
  print(0)
}
