extern "arcane_no_such_thing" fn f() -> c_int
print("before")     #= before
f()

#! error: cannot open the library "arcane_no_such_thing"
#!  --> errors/runtime/missing_library.arc:3:1
#!   |
#! 3 | f()
#!   | ^^^
#!   |
#!   = note: tried libarcane_no_such_thing.so: cannot open shared object file: No such file or directory
#!   = note: tried /etc/ld.so.cache: does not list libarcane_no_such_thing.so
#!   = note: tried /work/scratch/cli/target/debug/build/psm-1fe64450d248f91c/out/libarcane_no_such_thing.so*: no such file
#!   = note: tried /work/scratch/cli/target/debug/libarcane_no_such_thing.so*: no such file
#!   = note: tried /work/scratch/cli/target/debug/deps/libarcane_no_such_thing.so*: no such file
#!   = note: tried /root/.rustup/toolchains/stable-x86_64-unknown-linux-gnu/lib/rustlib/x86_64-unknown-linux-gnu/lib/libarcane_no_such_thing.so*: no such file
#!   = note: tried /root/.rustup/toolchains/stable-x86_64-unknown-linux-gnu/lib/libarcane_no_such_thing.so*: no such file
#!   = note: tried /lib/x86_64-linux-gnu/libarcane_no_such_thing.so*: no such file
#!   = note: tried /usr/local/lib/libarcane_no_such_thing.so*: no such file
#!   = note: tried /lib64/libarcane_no_such_thing.so*: no such file
#!   = note: tried /lib/libarcane_no_such_thing.so*: no such file
