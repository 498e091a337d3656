# expect: line 4, `break` cannot leave a `defer`
#? exit 2
for i in 0..3 {
  defer { break }
}
