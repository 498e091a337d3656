# expect: empty files, NULs, text that is no ASCII, appending, bytes and lines
import fs
let dir = fs.temporary_folder()
let file = fs.join(dir, "ä b.txt")
fs.write(file, "")
print(fs.size(file), fs.read(file) == "", fs.read_lines(file), fs.read_bytes(file))     #= 0 true [] []
fs.write(file, "a\0b\n")
print(fs.size(file), fs.read(file).len, fs.read_bytes(file))     #= 4 4 [97, 0, 98, 10]
fs.append(file, "é")
print(fs.size(file), fs.read_lines(file)[1])     #= 6 é
fs.write(file, "short")
print(fs.read(file))     #= short
fs.append(fs.join(dir, "new"), "made")
print(fs.read(fs.join(dir, "new")), fs.list(dir))     #= made ["new", "ä b.txt"]
fs.write_bytes(file, [255, 254])
print(fs.read_bytes(file), try { fs.read(file).len == 0 } catch e { e.message == "{file}: it is no UTF-8 text" })     #= [255, 254] true
let large = "0123456789".repeat(20000)
fs.write(file, large)
print(fs.size(file), fs.read(file) == large)     #= 200000 true
fs.remove_all(dir)
