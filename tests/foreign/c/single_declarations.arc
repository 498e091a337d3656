extern "../../c/libcalls.so" fn i8_of(x: i8) -> i8
extern "../../c/libcalls.so" var counter: i32
print(i8_of(-5), counter)     #= -5 7
