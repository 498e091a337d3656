# expect: line 5, the `{` belongs on the line of the `while`
#? exit 2
var n = 3
while n > 0
{
  n -= 1
}
