# K-means clustering of points in the plane, then a small linear regression.
import math
import random

struct Point { x: float, y: float
  fn distance(self, other: Point) -> float = math.hypot(self.x - other.x, self.y - other.y)
  fn add(self, other: Point) -> Point = Point(self.x + other.x, self.y + other.y)
  fn scale(self, k: float) -> Point = Point(self.x * k, self.y * k)
}

struct Cluster {
  center: Point
  members: [Point] = []
}

fn nearest(clusters: [Cluster], p: Point) -> int {
  var best = 0
  var best_distance = math.infinity()
  for (i, c) in clusters.enumerate() {
    let d = c.center.distance(p)
    if d < best_distance {
      best = i
      best_distance = d
    }
  }
  best
}

fn kmeans(points: [Point], k: int, rounds = 20) -> [Cluster] {
  var clusters = points[..k].map(|p| Cluster(p))
  for round in 0..rounds {
    for i in 0..clusters.len { clusters[i].members = [] }
    for p in points {
      let i = nearest(clusters, p)
      clusters[i].members.push(p)
    }
    var moved = 0.0
    for i in 0..k {
      let members = clusters[i].members
      if members.len == 0 { continue }
      let sum = members.fold(Point(0, 0), |a, b| a.add(b))
      let center = sum.scale(1.0 / members.len)
      moved += center.distance(clusters[i].center)
      clusters[i].center = center
    }
    if moved < 0.001 {
      print("settled after {round + 1} rounds")
      break
    }
  }
  clusters
}

random.seed(7)
let centers = [Point(0, 0), Point(10, 10), Point(-8, 6)]
let points: [Point] = []
for i in 0..90 {
  let c = centers[i % 3]
  points.push(Point(c.x + random.normal(), c.y + random.normal()))
}
let clusters = kmeans(points, 3)
clusters.sort_by(|c| c.center.x)
for c in clusters {
  print("({c.center.x:.0f}, {c.center.y:.0f}) has {c.members.len} points")
}

# linear regression
fn fit(xs: [float], ys: [float]) {
  assert xs.len == ys.len, "as many x as y"
  let n = float(xs.len)
  let mx = xs.sum() / n
  let my = ys.sum() / n
  var num = 0.0
  var den = 0.0
  for (x, y) in xs.zip(ys) {
    num += (x - mx) * (y - my)
    den += (x - mx).pow(2)
  }
  let slope = num / den
  (slope, my - slope * mx)
}
let xs = [1.0, 2, 3, 4, 5]
let ys = xs.map(|x| 2.5 * x - 1)
let (slope, offset) = fit(xs, ys)
print("y = {slope}x + {offset}")
try { fit([1.0], []) } catch e { print(e.message) }

# histogram
let bins = [0; 7]
for _ in 0..1000 {
  let v = random.normal(0, 1)
  let b = int((v + 3.5).floor())
  if b >= 0 and b < bins.len { bins[b] += 1 }
}
let peak = bins.max()!
print(bins.index(peak), bins.sum() > 980)

#= settled after 2 rounds
#= (-8, 6) has 30 points
#= (0, 0) has 30 points
#= (10, 10) has 30 points
#= y = 2.5x + -1.0
#= as many x as y
#=   left: 1
#=  right: 0
#= 3 true
