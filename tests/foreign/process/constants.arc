extern {
  const O_RDONLY = 0
  const LIMIT: c_int = 1 << 10
}
print(O_RDONLY, LIMIT)     #= 0 1024
