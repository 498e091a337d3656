# A simulation by events: a queue ordered by time, events as closures and as an iterator, a shop with tills, statistics.

class Event { time: int, order: int, name: str, action: fn() -> (), cancelled: bool = false
  fn before(self, o: Event) = self.time < o.time or (self.time == o.time and self.order < o.order) }

# A binary heap; events of the same time come in the order in which they were planned.
class Queue { heap: [Event] = [], planned: int = 0, now: int = 0
  fn at(self, time: int, name: str, action: fn() -> ()) -> Event {
    if time < self.now { throw Error("{name} is planned for {time}, but it is {self.now}") }
    self.planned += 1
    let event = Event(time, self.planned, name, action)
    self.heap.push(event)
    var i = self.heap.len - 1
    while i > 0 and self.heap[i].before(self.heap[(i - 1) / 2]) {
      self.swap(i, (i - 1) / 2)
      i = (i - 1) / 2
    }
    event
  }

  fn after(self, delay: int, name: str, action: fn() -> ()) -> Event = self.at(self.now + delay, name, action)

  # Again and again, until the action says that it is enough.
  fn every(self, delay: int, name: str, action: fn() -> bool) {
    self.after(delay, name, || if action() { self.every(delay, name, action) })
  }

  fn swap(self, a: int, b: int) {
    let kept = self.heap[a]
    self.heap[a] = self.heap[b]
    self.heap[b] = kept
  }

  fn take(self) -> Event? {
    if self.heap.len == 0 { return null }
    self.swap(0, self.heap.len - 1)
    let first = self.heap.pop()!
    var i = 0
    loop {
      var least = i
      for child in 2 * i + 1..=2 * i + 2 {
        if child < self.heap.len and self.heap[child].before(self.heap[least]) { least = child }
      }
      if least == i { return first }
      self.swap(i, least)
      i = least
    }
  }

  # `for event in queue` runs the events, one per turn.
  fn next(self) -> Event? {
    while let event = self.take() {
      if event.cancelled { continue }
      self.now = event.time
      (event.action)()
      return event
    }
    null
  }
}

let queue = Queue()
let log: [str] = []
let write = |text: str| { log.push("{queue.now}:{text}") }
queue.at(30, "c", || write("third"))
queue.at(10, "a", || write("first"))
queue.at(20, "b", || {
  write("second")
  queue.after(5, "b2", || write("planned by the second"))
  queue.after(0, "b1", || write("at once"))
})
let never = queue.at(15, "never", || write("never"))
queue.at(12, "stop", || { never.cancelled = true })
for i in 0..3 { queue.at(20, "same", || write("same {i}")) }
var beats = 0
queue.every(9, "beat", || { beats += 1; beats < 3 })
let names: [str] = []
for event in queue { names.push(event.name) }
print(log.join(", "))
print(names.join(" "), queue.now, beats)
try { queue.at(29, "late", || {}) } catch e { print(e.message) }

# An error in an event leaves a queue that can go on.
for i in 1..=3 { queue.after(i, "e{i}", || if i == 2 { throw Error("event {i} fails") }) }
loop {
  try {
    let event = queue.next() ?? break
    print(event.name, "at", event.time)
  } catch e { print("{e.message} at {queue.now}") }
}

enum State { FREE, BUSY, CLOSED }
class Customer { number: int, came: int, work: int }
class Till { name: str, state: State = FREE, served: int = 0, busy: int = 0 }

class Shop { queue: Queue, tills: [Till], waiting: [Customer] = [], longest: int = 0, waited: [int] = [], lost: int = 0
  # Customers leave at once when they see too many before them.
  fn arrive(self, c: Customer) {
    if self.waiting.len == 3 { self.lost += 1; return }
    self.waiting.push(c)
    self.longest = max(self.longest, self.waiting.len)
    self.serve()
  }

  fn serve(self) {
    let free = self.tills.find(|t| t.state == FREE) ?? return
    if self.waiting.len == 0 { return }
    let till = self.tills[free]
    let customer = self.waiting[0]
    self.waiting.remove(0)
    self.waited.push(self.queue.now - customer.came)
    till.state = BUSY
    self.queue.after(customer.work, "done {customer.number}", || {
      till.state = if till.state == CLOSED { CLOSED } else { FREE }
      till.served += 1
      till.busy += customer.work
      self.serve()
    })
  }
}

# A small generator of numbers, so that each run is the same.
class Dice { state: int = 12345
  fn roll(self, sides: int) -> int {
    self.state = (self.state * 1103515245 + 12345) % 2147483648
    self.state / 65536 % sides + 1
  }
}

fn simulate(names: [str], customers: int) {
  let queue = Queue()
  let shop = Shop(queue, names.map(|name| Till(name)))
  let dice = Dice()
  var time = 0
  for number in 1..=customers {
    time += dice.roll(5)
    let customer = Customer(number, time, dice.roll(12))
    queue.at(time, "arrival {number}", || shop.arrive(customer))
  }
  queue.at(60, "closing", || { shop.tills[names.len - 1].state = CLOSED })
  var events = 0
  for _ in queue { events += 1 }
  let mean = float(shop.waited.sum()) / float(shop.waited.len)
  print("{names.len} tills: {events} events until {queue.now}, {shop.lost} lost, at most {shop.longest} waiting, {mean:.2f} on average")
  for till in shop.tills { print("  {till.name} {till.state}: {till.served} served in {till.busy}, {till.busy * 100 / queue.now}%") }
}

simulate(["till 1", "till 2"], 40)
simulate(["till 1", "till 2", "till 3"], 40)

#= 10:first, 20:second, 20:same 0, 20:same 1, 20:same 2, 20:at once, 25:planned by the second, 30:third
#= beat a stop beat b same same same b1 b2 beat c 30 3
#= late is planned for 29, but it is 30
#= e1 at 31
#= event 2 fails at 32
#= e3 at 33
#= 2 tills: 70 events until 128, 11 lost, at most 3 waiting, 7.79 on average
#=   till 1 FREE: 22 served in 122, 95%
#=   till 2 CLOSED: 7 served in 58, 45%
#= 3 tills: 81 events until 126, 0 lost, at most 3 waiting, 2.25 on average
#=   till 1 FREE: 17 served in 117, 92%
#=   till 2 FREE: 17 served in 101, 80%
#=   till 3 CLOSED: 6 served in 37, 29%
