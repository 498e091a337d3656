fn test(n: int) -> str {
  try {
    try {
      if n == 1 { throw Error("one") }
      if n == 2 { throw Error("two") }
      "fine"
    } catch e {
      if e.message == "two" { throw Error("from catch") }
      "inner " + e.message
    }
  } catch e { "outer " + e.message }
}
print(test(0), test(1), test(2))     #= fine inner one outer from catch
