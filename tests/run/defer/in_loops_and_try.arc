# `defer` in a loop, left by labelled jumps, within `try`, within `match`.
var log: [str] = []
fn run(jobs: [[int]]) -> str {
  defer log.push("end")
  outer: for (i, job) in jobs.enumerate() {
    defer log.push("job {i}")
    for step in job {
      defer log.push("step {step}")
      try {
        defer log.push("try {step}")
        match step {
          0 => continue outer
          1 => throw Error("one")
          2 => { defer log.push("arm"); break outer }
          3 => return "three"
          n => log.push("do {n}")
        }
      } catch e { defer log.push("caught"); log.push(e.message) }
    }
  }
  "done"
}
fn show(jobs: [[int]]) { log = []; let r = run(jobs); print(r, log.join(", ")) }
show([[5], [0, 9]])
#= done do 5, try 5, step 5, job 0, try 0, step 0, job 1, end
show([[1, 2, 9], [9]])
#= done try 1, one, caught, step 1, arm, try 2, step 2, job 0, end
show([[3, 9]])
#= three try 3, step 3, job 0, end
