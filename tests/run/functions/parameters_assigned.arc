fn countdown(n) {
  var text = ""
  while n > 0 { text += str(n); n -= 1 }
  text
}
let n = 3
print(countdown(n), n)     #= 321 3
