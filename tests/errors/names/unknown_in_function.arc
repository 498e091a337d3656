fn f(value) {
  let local = vlaue + 1
  locl
}
print(f(1))
