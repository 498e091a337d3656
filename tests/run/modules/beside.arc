fn hello(name: str) -> str = "hello, {name}"
