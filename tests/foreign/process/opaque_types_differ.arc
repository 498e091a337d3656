# expect: exit 2, line 8: a `*DIR` is no `*FILE`
#? exit 2
extern {
  type FILE
  type DIR
  fn opendir(path: cstr) -> *DIR
  fn fclose(file: *FILE) -> c_int
}
fclose(opendir("/"))
