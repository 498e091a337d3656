# A database in memory: tables, rows, and errors in SQLite's own words. What is opened is closed by itself.
#
#     arc examples/sqlite.arc

extern "sqlite3" {
  type sqlite3 drop sqlite3_close
  type sqlite3_stmt drop sqlite3_finalize
  const ROW = 100
  const DONE = 101

  fn sqlite3_errmsg(db: *sqlite3) -> cstr
  fn sqlite3_db_handle(s: *sqlite3_stmt) -> *sqlite3
  fn sqlite3_open(path: cstr, out db: own *sqlite3) -> c_int fails != 0 with "cannot open {path}"
  fn sqlite3_prepare_v2(
    db: *sqlite3,
    sql: cstr,
    n: c_int = -1,
    out statement: own *sqlite3_stmt?,
    tail: *void? = null,
  ) -> c_int fails != 0 with "{sqlite3_errmsg(db)}: {sql}"
  # -1 behind a text says that SQLite is to copy it.
  fn sqlite3_bind_text(
    s: *sqlite3_stmt,
    at: c_int,
    text: cstr,
    n: c_int = text.len,
    free: isize = -1,
  ) -> c_int fails != 0 with error_of(s)
  fn sqlite3_bind_double(s: *sqlite3_stmt, at: c_int, x: f64) -> c_int fails != 0 with error_of(s)
  fn sqlite3_step(s: *sqlite3_stmt) -> c_int
    fails if result != ROW and result != DONE with error_of(s)
  fn sqlite3_reset(s: *sqlite3_stmt) -> c_int
  fn sqlite3_column_text(s: *sqlite3_stmt, column: c_int) -> cstr?
  fn sqlite3_column_double(s: *sqlite3_stmt, column: c_int) -> f64
  fn sqlite3_column_int64(s: *sqlite3_stmt, column: c_int) -> i64
}

fn error_of(s: *sqlite3_stmt) = sqlite3_errmsg(sqlite3_db_handle(s))
fn prepare(db: *sqlite3, sql: str) = sqlite3_prepare_v2(db, sql)!
fn run(db: *sqlite3, sql: str) { sqlite3_step(prepare(db, sql)) }

let db = sqlite3_open(":memory:")
run(db, "create table planets (name text primary key, radius real)")

let insert = prepare(db, "insert into planets values (?, ?)")
for (name, radius) in [
  ("Mercury", 2439.7),
  ("Venus", 6051.8),
  ("Earth", 6371.0),
  ("Mars", 3389.5),
] {
  sqlite3_bind_text(insert, 1, name)
  sqlite3_bind_double(insert, 2, radius)
  sqlite3_step(insert)
  sqlite3_reset(insert)
}

let query = prepare(db, "select name, radius from planets where radius > 3000 order by radius")
while sqlite3_step(query) == ROW {
  print("{sqlite3_column_text(query, 0) ?? "?":<8}{sqlite3_column_double(query, 1):>8.1f} km")
}
let count = prepare(db, "select count(*) from planets")
sqlite3_step(count)
print("{sqlite3_column_int64(count, 0)} planets")

try { prepare(db, "select size from planets") } catch e { print(e.message) }
try { run(db, "insert into planets values ('Earth', 1)") } catch e { print(e.message) }
try { sqlite3_bind_text(insert, 3, "moon") } catch e { print(e.message) }
