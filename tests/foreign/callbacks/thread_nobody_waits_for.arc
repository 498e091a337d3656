# The script waits, but did not say so: the thread has no chance to call, and the report says what to do.
extern {
  fn pthread_create(out thread: c_ulong, attributes: *void? = null, run: fn(*void?) -> *void?, data: *void? = null) -> c_int
    fails != 0
  fn pthread_join(thread: c_ulong, value: *void? = null) -> c_int fails != 0
}
fn work(_: *void?) -> *void? = null
pthread_join(pthread_create(run: work))

#? exit 134

#! error: a thread of C's called back work, and the script did not wait for it within 5 seconds
#!   = help: declare the extern in which the script waits for the thread as `blocking`
