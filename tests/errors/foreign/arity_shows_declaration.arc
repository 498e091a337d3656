#? command check
#? exit 2
# expect: `arc check` puts the declaration beside the call that does not fit it
extern {
  fn memchr(p: *void,
    byte: c_int, n: usize) -> *void?
  fn strlen(s: cstr) -> usize
}
memchr([1], 2)
strlen()
strlen("a", "b")
strlen(5)
strlen(null)
strlen(text: "a")
memchr(n: 1, byte: 2, p: 3)

#! error: there is no file check
