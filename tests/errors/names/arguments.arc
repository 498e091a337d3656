fn greet(name, greeting = "hello") = greeting + name
print(greet())
print(greet("a", "b", "c"))
print(greet("a", greting: "hi"))
print(greet("a", name: "b"))
print(greet(greeting: "x", "y"))
fn wrong(a = 1, b) = b
