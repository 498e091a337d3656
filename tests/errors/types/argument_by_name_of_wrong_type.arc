# expect: line 4, `1` is `int` where `str` is wanted for `greeting`
#? exit 2
fn greet(name: str, greeting: str = "hello") = greeting + name
print(greet("Ada", greeting: 1))
