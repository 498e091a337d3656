# expect: exit 1: the library's path, and near names: sum_bytes
#? exit 1
extern "../../c/libcalls.so" fn sum_byts(xs: [u8], n: usize) -> i64
print(sum_byts([1], 1))
