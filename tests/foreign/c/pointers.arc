extern "../../c/libcalls.so" {
  fn some_cells() -> *i32
  fn no_cells() -> *i32?
  fn never_cells() -> *i32 symbol "no_cells"
  fn is_null(p: *void?) -> c_int
  fn is_null_text(p: cstr?) -> c_int
}
let cells = some_cells()
print(cells[0], cells[3], *(cells + 1))     #= 10 40 20
cells[2] = 31
print(some_cells()[2])     #= 31
print(no_cells() == null, is_null(no_cells()), is_null(cells), is_null(null))     #= true 1 0 1
print(try { str(*never_cells()) } catch e { e.message })     #= never_cells returned null
print(is_null_text(null), is_null_text("x"))     #= 1 0
