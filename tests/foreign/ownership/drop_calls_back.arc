#? tier interpreter
# expect: a drop function may call back into the script, whose errors then have nowhere to go but are not lost in C
extern "../../c/librows.so" {
  type Note drop note_close
  fn note_open(f: fn(c_int), n: c_int) -> own *Note
  fn note_close(n: *Note)
}
fn closed(n: int) { print("closed {n}") }
fn work() { let a = note_open(closed, 1); let b = note_open(closed, 2); note_close(b); print("worked", a != b) }
work()
let c = note_open(closed, 3)
print("end", c == c)
#= closed 2
#= worked true
#= end true
#= closed 3
#= closed 1
