# expect: numbers out of texts, int and float
extern {
  fn atoi(s: cstr) -> c_int
  fn atoll(s: cstr) -> c_longlong
  fn atof(s: cstr) -> f64
}
print(atoi("42"), atoi("-17 apples"), atoi("none"))     #= 42 -17 0
print(atoll("9000000000"), atof("2.5e3"), atof("0.125"))     #= 9000000000 2500.0 0.125
