# expect: line 5, `own` (and `drop`) is not supported yet
#? exit 2
extern {
  type FILE drop fclose
  fn fopen(path: cstr, mode: cstr) -> own *FILE fails == null
}
