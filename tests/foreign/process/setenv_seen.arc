# expect: C's own state changes between two calls of one gate
extern {
  fn getenv(name: cstr) -> cstr?
  fn setenv(name: cstr, value: cstr, overwrite: c_int = 1) -> c_int fails != 0
  fn unsetenv(name: cstr) -> c_int fails != 0
}
const NAME = "ARC_SUITE_SET"
print(getenv(NAME) ?? "unset")     #= unset
setenv(NAME, "one")
print(getenv(NAME) ?? "unset")     #= one
setenv(NAME, "two", 0)
print(getenv(NAME) ?? "unset")     #= one
setenv(overwrite: 1, value: "three", name: NAME)
print(getenv(NAME) ?? "unset")     #= three
unsetenv(NAME)
print(getenv(NAME) ?? "unset")     #= unset
print(try { setenv("", "x"); "" } catch e { "{e.errno}" })     #= 22
