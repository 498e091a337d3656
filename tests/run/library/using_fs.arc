# The library's module `fs`
import fs
let dir = fs.temporary_folder()
let file = fs.join(dir, "a.txt")
fs.write(file, "one\ntwo\n")
fs.append(file, "three")
print(fs.read(file), fs.read_lines(file), fs.size(file), fs.exists(file), fs.is_file(file), fs.is_folder(dir))
fs.make_folders(fs.join(dir, "x/y"))
fs.write_bytes(fs.join(dir, "x/y/b.bin"), [0, 255, 10])
print(fs.read_bytes(fs.join(dir, "x/y/b.bin")), fs.list(dir), fs.walk(dir).len)
fs.copy(file, fs.join(dir, "c.txt"))
fs.rename(fs.join(dir, "c.txt"), fs.join(dir, "d.txt"))
print(fs.list(dir), fs.info(file).is_file, fs.info(dir).is_folder)
try { fs.read(fs.join(dir, "none")) } catch e { print(e.kind, e.errno, e.message.ends_with("none: No such file or directory")) }
try { fs.read(fs.join(dir, "x/y/b.bin")) } catch e { print(e.message.ends_with("it is no UTF-8 text")) }
try { fs.list("/no/such") } catch e { print(e.message) }
fs.remove_all(dir)
print(fs.exists(dir))
print(fs.name("a/b/c.txt"), fs.parent("a/b/c.txt"), fs.extension("a/b.tar.gz"), fs.stem("x/c.txt"), fs.parent("c"), fs.parent("/c"), fs.name("a/b/"), fs.extension(".hidden") == "")
print(fs.join("a", "b"), fs.join("a/", "b"), fs.join("a", "/b"), fs.absolute("/usr/../tmp"))

#= one
#= two
#= three ["one", "two", "three"] 13 true true true
#= [0, 255, 10] ["a.txt", "x"] 2
#= ["a.txt", "d.txt", "x"] true true
#= os 2 true
#= true
#= /no/such: No such file or directory
#= false
#= c.txt a/b gz c . / b true
#= a/b a/b /b /tmp
