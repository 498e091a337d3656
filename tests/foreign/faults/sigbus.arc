#? command --faults=trap
# expect: SIGBUS, of a mapping behind the end of its file, is an error as SIGSEGV is
extern "../../c/libfaults.so" {
  fn beyond_the_file() -> *u8
  fn poke(p: *u8, x: c_int)
}
extern fn strlen(s: *u8) -> usize
let p = beyond_the_file()
try { poke(p, 1) } catch e { print(e.kind, e.message.contains("crashed in libfaults.so with SIGBUS at the address 0x")) }     #= fault true
try { print(strlen(p)) } catch e { print(e.message.contains("crashed in libc.so.6 with SIGBUS")) }     #= true
# The script's own reading is no foreign code's.
try { print(*p) } catch e { print(e.kind, e.message.starts_with("reading at the address 0x")) }     #= fault true
