# expect: line 5, there is no `--`
#? exit 2
var n = 3
while n > 0 {
  n--
}
