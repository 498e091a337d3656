# A thread that called back gives its stack for signals back when it ends.
import fs
extern "../../c/libthreads.so" fn on_threads(f: fn(c_int) -> c_int, count: c_int) -> c_int blocking
fn mappings() = fs.read("/proc/self/maps").lines().len
on_threads(|x| x, 16)
let before = mappings()
var sum = 0
for _ in 0..20 { sum += on_threads(|x| x, 16) }
print(sum)
let more = mappings() - before
if more > 100 { print("{more} mappings more") }

#= 2240
