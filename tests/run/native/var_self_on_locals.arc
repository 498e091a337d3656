# Methods with `var self` change the local struct they are called on, and no copy of it.
struct Clock {
  hours: u8, minutes: u8, ticks: int, drift: f32
  fn tick(var self) {
    self.ticks += 1
    self.minutes = (self.minutes + 1) % 60
    if self.minutes == 0 { self.turn_hour() }
    self.drift += 0.25
  }
  fn turn_hour(var self) { self.hours = (self.hours + 1) % 24 }
  fn whole(self) = self.hours * 60 + self.minutes
}
struct Pair {
  left: Clock, right: Clock
  fn run(var self, n: int) {
    for i in 0..n { if i % 3 == 0 { self.left.tick() } else { self.right.tick() } }
  }
}
fn local(n: int) -> (Clock, Clock) {
  var clock = Clock(hours: 23, minutes: 58)
  let before = clock
  for _ in 0..n { clock.tick() }
  (before, clock)
}
print(local(3000).0)  #= Clock(hours: 23, minutes: 58, ticks: 0, drift: 0.0)
print(local(3000).1)  #= Clock(hours: 1, minutes: 58, ticks: 3000, drift: 750.0)
fn copies(n: int) -> (int, int) {
  var clock = Clock()
  var sum = 0
  for i in 0..n {
    var other = clock
    other.tick()
    sum += other.whole() - clock.whole()
    if i % 2 == 0 { clock = other }
  }
  (sum, clock.ticks)
}
print(copies(2400))  #= (2400, 1200)
var pair = Pair()
pair.run(6000)
print(pair.left.ticks, pair.right.ticks, pair.left.whole(), pair.right.whole())  #= 2000 4000 560 1120
let clocks = [Clock(), Clock(), Clock()]
for i in 0..3000 { clocks[i % 3].tick() }
print(clocks.map(|c| c.ticks))  #= [1000, 1000, 1000]
