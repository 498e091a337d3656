# expect: `extern?` of a library by path: one is there, one is not
extern "../../c/libcalls.so"? fn answer_of_version_2() -> c_int
extern "../../c/libcalls.so"? fn answer_of_version_3() -> c_int
extern "../../c/no_such_library.so"? fn nothing_at_all() -> c_int
if answer_of_version_2 != null { print(answer_of_version_2()) }     #= 42
print(answer_of_version_3 == null, nothing_at_all == null)     #= true true
