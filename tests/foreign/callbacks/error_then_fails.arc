# expect: the error of a callback goes before what `fails` says of the result, and before a null result
extern "../../c/libaggregates.so" {
  fn call_while(f: fn(c_int) -> c_int, n: c_int) -> c_int fails == 0 with "the sum is {result}"
}
extern "../../c/librows.so" fn back_made(f: fn(c_int) -> *void?) -> *void symbol "same_first"
print(try { str(call_while(|x| throw Error("from the callback"), 2)) } catch e { e.message })     #= from the callback
print(try { str(call_while(|x| 0, 2)) } catch e { e.message })     #= the sum is 0
print(call_while(|x| x + 1, 2))     #= 3
print(try { str(back_made(|x| throw Error("no pointer")) == back_made(|x| null)) } catch e { e.message })     #= no pointer
print(try { back_made(|x| null); "" } catch e { e.message })     #= back_made returned null
