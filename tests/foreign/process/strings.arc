# C's functions on text: a str passes as it lies in memory.
extern {
  fn strlen(s: cstr) -> usize
  fn strcmp(a: cstr, b: cstr) -> c_int
  fn strncmp(a: cstr, b: cstr, n: usize) -> c_int
  fn atoi(s: cstr) -> c_int
  fn atof(s: cstr) -> f64
  fn toupper(c: c_int) -> c_int
  fn isdigit(c: c_int) -> c_int
}
print(strlen(""), strlen("abc"), strlen("naïve"))     #= 0 3 6
print(strcmp("a", "a"), strcmp("a", "b") < 0, strcmp("b", "a") > 0)     #= 0 true true
print(strncmp("abcd", "abxy", 2))     #= 0
print(atoi("42"), atoi("-7x"), atof("2.5"))     #= 42 -7 2.5
print(chr(toupper('q')), isdigit('5') != 0, isdigit('x') != 0)     #= Q true false
