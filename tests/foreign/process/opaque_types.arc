# `type` in an extern block names what only C knows the inside of.
extern {
  type FILE
  fn fopen(path: cstr, mode: cstr) -> *FILE fails == null
  fn fgets(buffer: [u8], size: c_int, file: *FILE) -> *void?
  fn fputs(text: cstr, file: *FILE) -> c_int fails < 0
  fn fclose(file: *FILE) -> c_int fails != 0
}
#? args {tmp}/lines.txt
let out = fopen(args[0], "w")
fputs("one\ntwo\n", out)
fclose(out)
let file = fopen(args[0], "r")
let line: [u8] = [0; 80]
var count = 0
while fgets(line, 80, file) != null { count += 1; print(line.ptr.str().len) }
#= 4
#= 4
fclose(file)
print(count)     #= 2
