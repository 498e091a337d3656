# The gate checks numbers against C's types; the error names function, parameter, value and type.
extern {
  fn abs(x: c_int) -> c_int
  fn isdigit(c: c_int) -> c_int
  fn memset(p: [u8], byte: c_int, n: usize) -> *void
}
fn message(n: int) = try { str(abs(n)) } catch e { e.message }
print(message(2147483647))      #= 2147483647
print(message(-2147483647))     #= 2147483647
print(message(2147483648))      #= abs: x is 2147483648, which does not fit c_int (-2147483648 to 2147483647)
print(message(-2147483649))     #= abs: x is -2147483649, which does not fit c_int (-2147483648 to 2147483647)
fn kind(n: int) = try { isdigit(n); "ok" } catch e { e.kind }
print(kind(48), kind(1 << 40))  #= ok range
let buffer: [u8] = [9; 2]
let byte = 1 << 33
print(try { memset(buffer, byte, 2); "ok" } catch e { e.message })
#= memset: byte is 8589934592, which does not fit c_int (-2147483648 to 2147483647)
print(buffer)     #= [9, 9]
