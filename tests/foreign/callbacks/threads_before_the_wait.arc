# A thread that calls back before the script waits for it has to wait itself.
extern {
  fn pthread_create(out thread: c_ulong, attributes: *void? = null, run: fn(*void?) -> *void?, data: *void? = null) -> c_int
    fails != 0
  fn pthread_join(thread: c_ulong, value: *void? = null) -> c_int fails != 0 blocking
  fn usleep(microseconds: c_uint) -> c_int
}
var order: [str] = []
let run = |_: *void?| { order.push("thread"); null as *void? }
let thread = pthread_create(run: run)
usleep(50_000)
order.push("script")
pthread_join(thread)
print(order) #= ["script", "thread"]

let more: [fn(*void?) -> *void?] = []
for i in 0..8 { more.push(|_| { order.push(str(i)); null }) }
for thread in more.map(|run| pthread_create(run: run)) { pthread_join(thread) }
print(order.len) #= 10
