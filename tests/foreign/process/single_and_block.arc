# expect: single declarations and a block, of the same process, beside one another
extern fn strlen(s: cstr) -> usize
extern {
  fn strcmp(a: cstr, b: cstr) -> c_int
  fn strspn(s: cstr, accept: cstr) -> usize
  const LIMIT = 10
}
print(strlen("abc"), strcmp("a", "a"), strspn("112x", "12"), LIMIT)     #= 3 0 3 10
