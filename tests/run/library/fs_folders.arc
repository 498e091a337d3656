# expect: making, listing, walking, moving and removing folders
import fs
import os
let dir = fs.temporary_folder()
print(fs.list(dir), fs.walk(dir), fs.exists(dir), fs.is_folder(dir), fs.is_file(dir))     #= [] [] true true false
fs.make_folders(fs.join(dir, "p/q/r"))
fs.make_folders(fs.join(dir, "p/q/r"))
fs.make_folder(fs.join(dir, "empty"))
fs.write(fs.join(dir, "p/q/r/deep.txt"), "x")
fs.write(fs.join(dir, "p/top.txt"), "y")
print(fs.walk(dir).map(|path| fs.name(path)), fs.list(fs.join(dir, "p")))     #= ["deep.txt", "top.txt"] ["q", "top.txt"]
fs.rename(fs.join(dir, "p/q"), fs.join(dir, "moved"))
print(fs.list(dir), fs.is_file(fs.join(dir, "moved/r/deep.txt")))     #= ["empty", "moved", "p"] true
fs.copy(fs.join(dir, "p/top.txt"), fs.join(dir, "copy.txt"))
print(fs.read(fs.join(dir, "copy.txt")), fs.info(fs.join(dir, "copy.txt")).size, fs.info(dir).is_folder, fs.info(dir).modified > 1.6e9)     #= y 1 true true
os.change_folder(fs.join(dir, "p"))
print(fs.read("top.txt"), fs.absolute(".") == fs.current(), fs.name(fs.current()))     #= y true p
os.change_folder("/")
fs.remove_folder(fs.join(dir, "empty"))
fs.remove(fs.join(dir, "copy.txt"))
fs.remove_all(fs.join(dir, "p/top.txt"))
print(fs.list(dir), fs.list(fs.join(dir, "p")))     #= ["moved", "p"] []
fs.remove_all(dir)
print(fs.exists(dir))     #= false
