# expect: fopen, fputs, fclose over an opaque FILE; the file is read back
#? args {tmp}/file.txt
extern {
  type FILE
  fn fopen(path: cstr, mode: cstr) -> *FILE fails == null with "cannot open {path}"
  fn fputs(text: cstr, file: *FILE) -> c_int fails < 0
  fn fgetc(file: *FILE) -> c_int
  fn fclose(file: *FILE) -> c_int fails != 0
}
let out = fopen(args[0], "w")
fputs("abc", out)
fputs("\n", out)
fclose(out)
let file = fopen(args[0], "r")
var sum = 0
loop {
  let c = fgetc(file)
  if c < 0 { break }
  sum += c
}
fclose(file)
print(sum)     #= 304
