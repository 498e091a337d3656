#? exit 134
# expect: a thread that calls back while the script does not wait is reported, and ends the process
extern "../../c/libthreads.so" {
  fn start_later(f: fn(c_int) -> c_int)
  fn join_later() -> c_int
}
fn work(x: int) -> int = x
print("start")     #= start
start_later(work)
print(join_later())

#! error: a thread of C's called back work while the script was not waiting in an extern declared `blocking`
