# expect: line 3, `inout` is not supported yet
#? exit 2
extern fn getline(inout line: *c_char?, inout n: usize, file: *void) -> isize
