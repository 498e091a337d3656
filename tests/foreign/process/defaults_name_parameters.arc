# expect: a default is evaluated with the caller's other arguments
extern {
  fn strncmp(a: cstr, b: cstr, n: usize = a.len) -> c_int
  fn puts(text: cstr = "no text") -> c_int
  fn memchr(text: cstr, c: c_int = text[0], n: usize = text.len) -> *c_char?
}
print(strncmp("arc", "arcane"), strncmp("arc", "arcane", 6) < 0)     #= 0 true
puts()     #= no text
print(memchr("hello") != null, memchr("hello", 'o', 4) == null, memchr(c: 'o', text: "hello")!.str())     #= true true o

# In any order.
extern fn llabs(x: c_longlong = y + z, y: c_longlong = z * 2, z: c_longlong = 5) -> c_longlong
print(llabs(), llabs(z: 1), llabs(y: 1), llabs(-3)) #= 15 3 6 3
