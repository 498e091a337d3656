# `break value` gives a loop its value.
var n = 1
let power = loop {
  n *= 2
  if n > 1000 { break n }
}
print(power)     #= 1024
let text = loop { break "at once" }
print(text)      #= at once
var count = 0
loop { count += 1; if count == 5 { break } }
print(count)     #= 5
