extern "sqlite3" {                             # libsqlite3.so*, found as the system linker finds it
  type sqlite3 drop sqlite3_close              # opaque; who owns one closes it with this
  fn sqlite3_open(path: cstr, out db: own *sqlite3) -> c_int fails != 0 with "cannot open {path}"
  fn sqlite3_changes(db: *sqlite3) -> c_int
  fn sqlite3_libversion() -> cstr
  const SQLITE_OK = 0
}
extern fn read(fd: c_int, buf: [u8; n], n: usize) -> isize fails < 0       # errno's own message
extern fn qsort(base: *void, n: usize, size: usize, cmp: fn(*void, *void) -> c_int)
extern "m" fn hypot(x: f64, y: f64) -> f64
extern { var environ: *cstr }
