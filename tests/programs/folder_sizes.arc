# Adds up the sizes of the files below a folder with C's own functions, as du does.
extern {
  type DIR drop closedir
  struct dirent { d_ino: u64, d_off: i64, d_reclen: u16, d_type: u8, d_name: [c_char; 256] }
  fn opendir(path: cstr) -> own *DIR fails == null with "cannot open {path}"
  fn readdir(dir: *DIR) -> *dirent?
  fn closedir(dir: own *DIR) -> c_int
  fn mkdir(path: cstr, mode: c_uint) -> c_int fails < 0 with "cannot make {path}"
  fn rmdir(path: cstr) -> c_int fails < 0
  fn unlink(path: cstr) -> c_int fails < 0
  fn mkdtemp(template: [u8]) -> cstr
  type FILE drop fclose
  fn fopen(path: cstr, mode: cstr) -> own *FILE fails == null with "cannot open {path}"
  fn fclose(file: own *FILE) -> c_int
  fn fputs(text: cstr, file: *FILE) -> c_int fails < 0
  fn fseek(file: *FILE, offset: c_long, whence: Whence) -> c_int fails != 0
  fn ftell(file: *FILE) -> c_long fails < 0
}
enum Whence: c_int { SET, CUR, END }
const DIRECTORY = 4
const REGULAR = 8

fn name_of(entry: *dirent) -> str = entry.d_name.ptr.str()

fn size_of(path: str) -> int {
  let file = fopen(path, "r")
  defer fclose(file)
  fseek(file, 0, END)
  ftell(file)
}

struct Total { files: int, bytes: int, folders: int }

fn measure(path: str, total: *Total, depth: int) {
  let dir = opendir(path)
  let names = []
  while let entry = readdir(dir) {
    let name = name_of(entry)
    if name == "." or name == ".." { continue }
    names.push((name, entry.d_type))
  }
  names.sort()
  for (name, kind) in names {
    let full = "{path}/{name}"
    match kind {
      DIRECTORY => {
        total.folders += 1
        print("{"  ".repeat(depth)}{name}/")
        measure(full, total, depth + 1)
      }
      REGULAR => {
        let size = size_of(full)
        total.files += 1
        total.bytes += size
        print("{"  ".repeat(depth)}{name} {size}")
      }
      _ => {}
    }
  }
}

fn make(path: str, text: str) {
  let file = fopen(path, "w")
  fputs(text, file)
  fclose(file)
}

let template = "/tmp/arcane-XXXXXX".bytes()
template.push(0)
let root = mkdtemp(template)
mkdir("{root}/sub", 0o755)
make(root + "/a.txt", "hello")
make(root + "/sub/b.txt", "x".repeat(1000))
make(root + "/sub/c.txt", "")
var total: Total
measure(root, &total, 0)
print(total)
try { measure(root + "/none", &total, 0) } catch e { print(e.kind, e.errno, e.message.replace(root, "ROOT")) }
for f in ["a.txt", "sub/b.txt", "sub/c.txt"] { unlink("{root}/{f}") }
rmdir(root + "/sub")
rmdir(root)
try { rmdir(root) } catch e { print(e.message) }

#= a.txt 5
#= sub/
#=   b.txt 1000
#=   c.txt 0
#= Total(files: 3, bytes: 1005, folders: 1)
#= os 2 cannot open ROOT/none
#= rmdir: No such file or directory
