# A scheduler: processes share a machine by turns, wait for a device, and are counted up at the end.

enum Step { Work(int), Wait(int) }
enum State { READY, RUNNING, WAITING, DONE }
class Process { name: str, steps: [Step], priority: int = 0, arrival: int = 0, state: State = READY
  at: int = 0, left: int = 0, finished: int = 0, used: int = 0, log: [(int, int)] = []
  fn current(self) -> Step? = if self.at < self.steps.len { self.steps[self.at] } else { null }
  fn turnaround(self) = self.finished - self.arrival }

class Machine { choose: fn([Process]) -> int, slice: int, clock: int = 0, ready: [Process] = [], waiting: [(int, Process)] = [], coming: [Process] = [], done: [Process] = [], idle: int = 0, switches: int = 0
  # What became ready by now, in the order in which it did.
  fn wake(self) {
    let (due, still) = part(self.waiting, |(at, _)| at <= self.clock)
    self.waiting = still
    due.sort_by(|(at, _)| at)
    let (here, later) = part(self.coming, |p| p.arrival <= self.clock)
    self.coming = later
    for p in here { self.ready.push(p) }
    for (_, p) in due { p.state = READY; self.enter(p) }
  }
  fn enter(self, p: Process) -> () {
    match p.current() {
      null => { p.state = DONE; p.finished = self.clock; self.done.push(p) }
      Work(n) => { if p.left == 0 { p.left = n }; p.state = READY; self.ready.push(p) }
      Wait(n) => { p.at += 1; p.state = WAITING; self.waiting.push((self.clock + n, p)) }
    }
  }
  fn run(self) -> [Process] {
    while self.ready.len + self.waiting.len + self.coming.len > 0 {
      self.wake()
      if self.ready.len == 0 { self.idle += 1; self.clock += 1; continue }
      let p = self.ready.remove(self.choose(self.ready))
      if p.left == 0 { match p.current() { Work(n) => p.left = n, _ => { self.enter(p); continue } } }
      p.state = RUNNING
      self.switches += 1
      let used = min(self.slice, p.left)
      p.log.push((self.clock, self.clock + used))
      self.clock += used
      p.used += used
      p.left -= used
      if p.left == 0 { p.at += 1 }
      # Who came meanwhile stands in front of the one that is put back.
      self.wake()
      self.enter(p)
    }
    self.done
  }
}

fn part(xs, test) { let (yes, no) = (xs.filter(test), xs.filter(|x| not test(x))); (yes, no) }

fn jobs() -> [Process] = [
  Process("edit", [Work(2), Wait(5), Work(2), Wait(5), Work(2)], priority: 3)
  , Process("build", [Work(12)], priority: 1)
  , Process("copy", [Work(1), Wait(8), Work(1)], priority: 2, arrival: 4)
  , Process("mail", [Work(3)], priority: 2, arrival: 6)
]

fn show(name: str, machine: Machine) {
  machine.coming = jobs()
  let done = machine.run()
  print("{name}: {done.map(|p| "{p.name} {p.finished}").join(", ")}; {machine.clock} in all, {machine.idle} idle, {machine.switches} turns")
  for p in done { assert p.state == DONE and p.left == 0 and p.used == p.log.map(|(from, to)| to - from).sum() }
  # Nobody runs beside another one.
  let turns: [(int, int)] = []
  for p in done { turns.extend(p.log) }
  turns.sort_by(|(from, _)| from)
  for i in 1..turns.len { assert turns[i - 1].1 <= turns[i].0 }
  let mean = float(done.map(|p| p.turnaround()).sum()) / done.len
  print("  {mean:.2f} on average; build ran {done.filter(|p| p.name == "build")[0].log.len} times")
}

show("first come", Machine(|_| 0, slice: 100))
show("by turns", Machine(|_| 0, slice: 3))
show("priority", Machine(|ready| { var best = 0; for (i, p) in ready.enumerate() { if p.priority > ready[best].priority { best = i } }; best }, slice: 3))
show("shortest", Machine(|ready| { let times = ready.map(|p| match p.current() { Work(n) => n, _ => 0 }); times.index(times.min()!)! }, slice: 1))

#= first come: build 14, mail 18, copy 24, edit 27; 27 in all, 4 idle, 7 turns
#=   18.25 on average; build ran 1 times
#= by turns: mail 12, copy 18, build 21, edit 23; 23 in all, 0 idle, 10 turns
#=   16.00 on average; build ran 4 times
#= priority: mail 9, copy 15, edit 20, build 23; 23 in all, 0 idle, 10 turns
#=   14.25 on average; build ran 4 times
#= shortest: mail 11, copy 14, edit 16, build 23; 23 in all, 0 idle, 23 turns
#=   13.50 on average; build ran 12 times
