# By its end, by return, break, continue, and by an error.
fn by_return(early: bool) -> str {
  defer print("left")
  if early { return "early" }
  "end"
}
print(by_return(true))
#= left
#= early
print(by_return(false))
#= left
#= end
for i in 0..4 {
  defer print("turn", i)
  if i == 1 { continue }
  if i == 2 { break }
  print("body", i)
}
#= body 0
#= turn 0
#= turn 1
#= turn 2
fn by_error() { defer print("cleaned up"); throw Error("oops") }
try { by_error() } catch e { print(e.message) }
#= cleaned up
#= oops
