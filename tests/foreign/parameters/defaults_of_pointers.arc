# expect: defaults may be null, texts, other parameters, and lengths of lists; they are evaluated at each call
extern "../../c/librows.so" {
  fn texts_length(texts: [cstr; n], n: usize = texts.len) -> c_int
  fn address_of(p: *void? = null) -> i64
  fn bools_count(b: [bool; n], n: usize = b.len) -> c_int
}
extern {
  fn strlen(s: cstr = "four") -> usize
  fn strncmp(a: cstr, b: cstr = a, n: usize = b.len + 1) -> c_int
}
print(strlen(), strlen("no"), address_of())     #= 4 2 0
print(texts_length(["ab", "c"]), texts_length([]), texts_length(["ab", "c"], 1))     #= 3 0 2
print(bools_count([true, false, true]), bools_count(n: 1, b: [true, true]))     #= 2 1
print(strncmp("x"), strncmp("abc", "abd", 2), strncmp("abc", "abd") < 0)     #= 0 0 true
print(try { str(bools_count([true], 2)) } catch e { e.message })     #= bools_count: b has 1 element, where C may use 2
