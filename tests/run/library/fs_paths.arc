# expect: paths are texts: joined and taken apart, with slashes at either end
import fs
print(fs.join("a", "b"), fs.join("a/", "b"), fs.join("a", "/b"), fs.join("", "b"), fs.join("a", ""))     #= a/b a/b /b b a/
print(fs.name("a/b/c.txt"), fs.name("a/b/"), fs.name("c"), fs.name("/") == "", fs.name("") == "")     #= c.txt b c true true
print(fs.parent("a/b/c.txt"), fs.parent("a/b/"), fs.parent("c"), fs.parent("/c"), fs.parent("/"))     #= a/b a . / /
print(fs.extension("a.txt"), fs.extension("a.tar.gz"), fs.extension("a") == "", fs.extension("a.") == "", fs.extension(".bashrc") == "", fs.extension("dir.d/file") == "")     #= txt gz true true true true
print(fs.stem("x/c.txt"), fs.stem("a.b.c"), fs.stem(".bashrc"), fs.stem("plain"), fs.stem("a/b/"))     #= c a.b .bashrc plain b
print(fs.absolute("/usr/../tmp"), fs.absolute("/"))     #= /tmp /
