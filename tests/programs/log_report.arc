# Reads an access log and prints a report: requests per hour, slowest pages, error rate.

struct Request {
  time: str
  method: str
  path: str
  status: int
  bytes: int
  millis: float
}

class Stats {
  count: int = 0
  total: float = 0.0
  worst: float = 0.0
  times: [float] = []

  fn add(self, millis: float) {
    self.count += 1
    self.total += millis
    self.worst = max(self.worst, millis)
    self.times.push(millis)
  }

  fn mean(self) = if self.count == 0 { 0.0 } else { self.total / self.count }

  fn percentile(self, p: int) -> float {
    if self.times.is_empty() { return 0.0 }
    let sorted = self.times.copy()
    sorted.sort()
    let index = min(sorted.len - 1, sorted.len * p / 100)
    sorted[index]
  }
}

fn parse(line: str) -> Request? {
  let parts = line.split(" ").filter(|p| p != "")
  if parts.len != 6 { return null }
  let status = parts[3].parse_int() ?? return null
  let bytes = parts[4].parse_int() ?? 0
  let millis = parts[5].strip_suffix("ms")?.parse_float() ?? return null
  Request(parts[0], parts[1], parts[2], status, bytes, millis)
}

let log = """
2024-01-05T08:12:01 GET /index.html 200 5120 12.5ms
2024-01-05T08:15:22 GET /style.css 200 830 3.25ms
2024-01-05T08:40:03 POST /login 302 0 48ms
2024-01-05T09:01:44 GET /account 500 120 230.75ms
broken line
2024-01-05T09:02:10 GET /account 200 7400 95ms
2024-01-05T09:05:59 GET /index.html 304 - 2ms
2024-01-05T10:30:00 GET /missing 404 310 1.5ms
2024-01-05T10:31:12 GET /account 200 7390 102.25ms
2024-01-05T10:59:59 DELETE /account/7 403 95 8ms
bad 2024 GET / x y
"""

let requests: [Request] = []
var skipped = 0
for line in log.lines() {
  if line.trim() == "" { continue }
  if let r = parse(line) {
    requests.push(r)
  } else {
    skipped += 1
  }
}
print("{requests.len} requests, {skipped} lines skipped")

# per hour
let per_hour = [:]
for r in requests {
  let hour = r.time[11..13]
  per_hour.update(hour, 0, |n| n + 1)
}
print("\nRequests per hour")
for (hour, n) in per_hour {
  print("  {hour}:00 {"#".repeat(n):<5} {n}")
}

# per path
let pages: [str: Stats] = [:]
for r in requests {
  if r.path not in pages { pages[r.path] = Stats() }
  pages[r.path].add(r.millis)
}
let paths = pages.keys()
paths.sort_by(|p| -pages[p].mean())
print("\nSlowest pages")
print("  {"path":<14}{"count":>6}{"mean":>9}{"p90":>9}{"worst":>9}")
for path in paths[..3] {
  let s = pages[path]
  print("  {path:<14}{s.count:>6}{s.mean():>9.2f}{s.percentile(90):>9.2f}{s.worst:>9.2f}")
}

# status classes
enum Class { OK, REDIRECT, CLIENT_ERROR, SERVER_ERROR, OTHER }

fn classify(status) -> Class {
  match status / 100 {
    2 => OK
    3 => REDIRECT
    4 => CLIENT_ERROR
    5 => SERVER_ERROR
    _ => OTHER
  }
}

let classes: [Class: int] = [:]
for r in requests { classes.update(classify(r.status), 0, |n| n + 1) }
print("\nStatus")
for (class_, n) in classes {
  let percent = 100.0 * n / requests.len
  print("  {class_}: {n} ({percent:.1f}%)")
}
let errors = requests.filter(|r| r.status >= 400)
print("\nErrors")
for e in errors { print("  {e.time[11..]} {e.method:<6} {e.path} -> {e.status}") }
let total = requests.map(|r| r.bytes).sum()
print("\n{float(total) / 1024:.1f} KiB sent")

#= 9 requests, 2 lines skipped
#=
#= Requests per hour
#=   08:00 ###   3
#=   09:00 ###   3
#=   10:00 ###   3
#=
#= Slowest pages
#=   path           count     mean      p90    worst
#=   /account           3   142.67   230.75   230.75
#=   /login             1    48.00    48.00    48.00
#=   /account/7         1     8.00     8.00     8.00
#=
#= Status
#=   OK: 4 (44.4%)
#=   REDIRECT: 2 (22.2%)
#=   SERVER_ERROR: 1 (11.1%)
#=   CLIENT_ERROR: 2 (22.2%)
#=
#= Errors
#=   09:01:44 GET    /account -> 500
#=   10:30:00 GET    /missing -> 404
#=   10:59:59 DELETE /account/7 -> 403
#=
#= 20.8 KiB sent
