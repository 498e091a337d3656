# expect: exit 2, line 8: a `*DIR` is no `*FILE`
#? exit 2
extern {
  type FILE
  type DIR
  fn opendir(path: cstr) -> *DIR
  fn fclose(file: *FILE) -> c_int
}
fclose(opendir("/"))

#! error[type-mismatch]: expected `*FILE`, found `*DIR`
#!  --> foreign/process/opaque_types_differ.arc:9:8
#!   |
#! 7 |   fn fclose(file: *FILE) -> c_int
#!   |             ---- `file` is declared here
#! 8 | }
#! 9 | fclose(opendir("/"))
#!   |        ^^^^^^^^^^^^ this is `*DIR`
#!   |
#!   = help: `p as *FILE` takes it for one; nothing checks what lies there
