# expect: `fails in 1..=9` takes both ends
extern fn atoi(s: cstr) -> c_int fails in 1..=9 with "a digit: {result}"
print(atoi("0"), atoi("10"))     #= 0 10
print(try { str(atoi("1")) } catch e { e.message }, try { str(atoi("9")) } catch e { e.message })     #= a digit: 1 a digit: 9
