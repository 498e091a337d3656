# expect: line 4, `null` is no `*void`; `*void?` could be
#? exit 2
extern fn free(p: *void)
free(null)
