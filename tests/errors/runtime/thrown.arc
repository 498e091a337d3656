fn check(age: int) {
  if age < 0 { throw Error("an age cannot be {age}") }
}
check(-1)
