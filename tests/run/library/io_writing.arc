# expect: `write` shows values as `print` does, without a line break, in order with `print` and C
import io
extern fn puts(s: cstr) -> c_int
io.write("a")
print("b")     #= ab
io.write([1, 2])
puts("c")     #= [1, 2]c
io.write(1.5)
io.write(null_text())
print()     #= 1.5null
io.ewrite("to the other stream")
io.flush()
fn null_text() -> str? = null
print(io.is_terminal(), io.is_terminal(0), io.is_terminal(99))     #= false false false

#! to the other stream
