fn sort(xs) {
  for i in 1..xs.len {
    let x = xs[i]
    var j = i - 1
    while j >= 0 and xs[j] > x { xs[j + 1] = xs[j]; j -= 1 }
    xs[j + 1] = x
  }
}
let numbers = [5, 2, 9, -1, 5]
sort(numbers)
print(numbers)     #= [-1, 2, 5, 5, 9]
let words = ["pear", "apple", "fig"]
sort(words)
print(words)       #= ["apple", "fig", "pear"]
