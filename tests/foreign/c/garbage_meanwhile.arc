# Lists and texts lent to C stay where they are while more are made.
extern "../../c/libcalls.so" fn sum_bytes(bytes: [u8], n: usize) -> i64
extern fn strlen(s: cstr) -> usize
let kept: [u8] = [1; 50]
var sum = 0
for i in 0..200 {
  let text = "number {i}"
  let bytes: [u8] = [i % 256; 10]
  sum += strlen(text + "!") + sum_bytes(bytes, 10) - sum_bytes(kept, 50)
}
print(sum)     #= 191090
