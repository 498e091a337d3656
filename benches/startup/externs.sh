#!/bin/sh
# externs.sh DIRECTORY: writes a library of 1,000 functions there, and scripts that declare none or all
# of them, and call none, one or all of them once. call_timed prints the CPU ms that its calls took.
set -eu
cd "$1"
functions() { awk -v from="$1" -v to="$2" -v "format=$3" 'BEGIN { for (i = from; i < to; i++) printf format "\n", i, i }'; }

functions 0 1000 'int function%d(int x) { return x + %d; }' | gcc -O2 -fPIC -shared -x c - -o libexterns.so

arc() { # file, how many are declared, how many are called
  {
    echo 'extern "./libexterns.so" {'
    functions 0 "$2" '  fn function%d(x: c_int) -> c_int'
    echo '}'
    echo 'var sum = 0'
    functions 0 "$3" 'sum += function%d(1)'
    echo 'print(sum)'
  } > "$1.arc"
}
arc_timed() {
  {
    echo 'extern "./libexterns.so" {'
    functions 0 1000 '  fn function%d(x: c_int) -> c_int'
    echo '}'
    cat << 'END'
extern fn clock_gettime(clock: c_int, time: *int) -> c_int
fn cpu_time() -> int {
  let time = [0, 0]
  clock_gettime(2, time)
  time[0] * 1_000_000_000 + time[1]
}
cpu_time()
var sum = function0(1)
let start = cpu_time()
END
    functions 1 1000 'sum += function%d(1)'
    echo 'print("externs\t{float(cpu_time() - start) / 1e6:.4f}\t{sum}")'
  } > call_timed.arc
}
lua() {
  {
    echo 'local ffi = require "ffi"'
    echo 'ffi.cdef [['
    functions 0 "$2" 'int function%d(int x);'
    echo ']]'
    echo 'local library, sum = ffi.load(os.getenv "EXTERNS_LIBRARY"), 0'
    functions 0 "$3" 'sum = sum + library.function%d(1)'
    echo 'print(sum)'
  } > "$1.lua"
}
lua_timed() {
  {
    echo 'local ffi = require "ffi"'
    echo 'ffi.cdef [['
    functions 0 1000 'int function%d(int x);'
    echo ']]'
    echo 'local library = ffi.load(os.getenv "EXTERNS_LIBRARY")'
    echo 'os.clock()'
    echo 'local sum, start = library.function0(1), os.clock()'
    functions 1 1000 'sum = sum + library.function%d(1)'
    echo 'print(("externs\t%.4f\t%d"):format((os.clock() - start) * 1e3, sum))'
  } > call_timed.lua
}
for language in arc lua; do
  $language declare_0 0 0
  $language declare_1000 1000 0
  $language call_1 1000 1
  $language call_1000 1000 1000
  ${language}_timed
done
