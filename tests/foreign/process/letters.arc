# expect: a character literal is an int
extern {
  fn toupper(c: c_int) -> c_int
  fn tolower(c: c_int) -> c_int
  fn isdigit(c: c_int) -> c_int
}
print(chr(toupper('a')), chr(tolower('Z')), toupper('5') == '5')     #= A z true
print(isdigit('7') != 0, isdigit('x') != 0)     #= true false
let text = "arcane"
var upper = ""
for i in 0..text.len { upper = upper + chr(toupper(text[i])) }
print(upper)     #= ARCANE
