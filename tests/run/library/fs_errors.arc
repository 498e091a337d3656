# expect: what fails names the path, with C's errno; a NUL in a path is found before C sees it
import fs
let dir = fs.temporary_folder()
let none = fs.join(dir, "none")
fn told(f) -> str { try { f(); "fine" } catch e { "{e.kind} {e.errno} {e.message.replace(dir, "DIR")}" } }
print(told(|| fs.read(none)))     #= os 2 DIR/none: No such file or directory
print(told(|| fs.write(fs.join(dir, "no/such"), "")))     #= os 2 DIR/no/such: No such file or directory
print(told(|| fs.write(dir, "")))     #= os 21 DIR: Is a directory
print(told(|| fs.read_bytes(dir)))     #= os 21 DIR: Is a directory
print(told(|| fs.make_folder(dir)))     #= os 17 DIR: File exists
print(told(|| fs.remove(none)))     #= os 2 DIR/none: No such file or directory
print(told(|| fs.rename(none, dir)))     #= os 2 DIR/none: No such file or directory
print(told(|| fs.copy(none, dir)))     #= os 2 DIR/none: No such file or directory
print(told(|| fs.size(none)), told(|| fs.info(none)))     #= os 2 DIR/none: No such file or directory os 2 DIR/none: No such file or directory
print(told(|| fs.list(none)))     #= os 2 DIR/none: No such file or directory
print(told(|| fs.absolute(none)))     #= os 2 DIR/none: No such file or directory
print(told(|| fs.remove_folder(none)))     #= os 2 DIR/none: No such file or directory
fs.write(fs.join(dir, "file"), "")
print(told(|| fs.remove_folder(dir)))     #= os 39 DIR: Directory not empty
print(told(|| fs.list(fs.join(dir, "file"))))     #= os 20 DIR/file: Not a directory
print(told(|| fs.make_folders(fs.join(dir, "file/x"))))     #= os 17 DIR/file: File exists
print(try { fs.read("a" + chr(0)) } catch e { e.kind })     #= nul
fs.remove_all(dir)
