# A field that holds a function is called like a method; a method wins nothing by its name elsewhere.
class Button { label: str, on_click: fn(str) -> str, hooks: [str: fn() -> int] = [:], next: (fn(int) -> int)? = null
  fn click(self) -> str = self.on_click(self.label)
  fn hook(self, name: str) -> int = self.hooks[name]() }
let b = Button("ok", |s| s.upper())
print(b.click(), b.on_click("x"), (b.on_click)("y"))     #= OK X Y
b.on_click = |s| s + "!"
b.hooks["a"] = || 41
b.next = |n| n + 1
print(b.click(), b.hook("a"), b.hooks["a"]() + 1, b.next!(1))     #= ok! 41 42 2
