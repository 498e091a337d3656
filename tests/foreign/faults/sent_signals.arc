#? exit 139
# expect: a signal that somebody sends ends the process as it does everywhere: it is no fault of the script's
extern {
  fn getpid() -> c_int
  fn kill(pid: c_int, signal: c_int) -> c_int
  fn fflush(stream: *void?) -> c_int
  fn labs(x: c_long) -> c_long
}
print(labs(-1))     #= 1
fflush(null)
try { kill(getpid(), 11) } catch e { print("caught") }
print("never")
