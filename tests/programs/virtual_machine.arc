# An assembler and a machine with a stack: labels are resolved, programs run, mistakes are reported with their line.

enum Op {
  Push(int), Load(str), Store(str), Add, Sub, Mul, Div, Less, Equal, Dup, Swap, Jump(to: int), JumpIfNot(to: int), Call(to: int), Return, Print, Halt

  fn show(self) -> str = match self { Push(n) => "push {n}", Load(v) => "load {v}", Store(v) => "store {v}", Jump(to) => "jump {to}", JumpIfNot(to) => "unless {to}", Call(to) => "call {to}", other => "{other}".lower() }
}
struct Line { op: Op, number: int }
class Program { lines: [Line], labels: [str: int] }

fn assemble(source: str) -> Program {
  let labels: [str: int] = [:]
  let waiting: [(int, [str])] = []
  for (index, line) in source.lines().enumerate() {
    let text = if let (code, _) = line.split_once(";") { code } else { line }
    let words = text.split(" ").map(|w| w.trim()).filter(|w| w != "")
    match words {
      [] => continue
      [label] if label.ends_with(":") => {
        let name = label[..label.len - 1]
        if name in labels { throw Error("line {index + 1}: the label `{name}` stands twice") }
        labels[name] = waiting.len
      }
      _ => waiting.push((index + 1, words))
    }
  }
  let target = |name: str, line: int| labels.get(name) ?? throw Error("line {line}: no label `{name}`")
  let lines: [Line] = []
  for (number, words) in waiting {
    let op = match words {
      ["push", n] => Push(n.parse_int() ?? throw Error("line {number}: `{n}` is no number"))
      ["load", name] => Load(name)
      ["store", name] => Store(name)
      ["jump", label] => Jump(target(label, number))
      ["unless", label] => JumpIfNot(target(label, number))
      ["call", label] => Call(target(label, number))
      ["add"] => Add
      ["sub"] => Sub
      ["mul"] => Mul
      ["div"] => Div
      ["less"] => Less
      ["equal"] => Equal
      ["dup"] => Dup
      ["swap"] => Swap
      ["return"] => Return
      ["print"] => Print
      ["halt"] => Halt
      [op, ..] => throw Error("line {number}: `{op}` with {words.len - 1} operands is no instruction")
      [] => continue
    }
    lines.push(Line(op, number))
  }
  Program(lines, labels)
}

class Machine { program: Program, stack: [int] = [], calls: [int] = [], memory: [str: int] = [:], output: [int] = [], steps: int = 0
  fn pop(self) -> int = self.stack.pop() ?? throw Error("the stack is empty")
  fn binary(self, f: fn(int, int) -> int) { let b = self.pop(); let a = self.pop(); self.stack.push(f(a, b)) }

  fn run(self, limit = 10000) -> [int] {
    var at = 0
    defer self.stack.clear()
    while at < self.program.lines.len {
      self.steps += 1
      if self.steps > limit { throw Error("still running after {limit} steps") }
      let Line(op, number) = self.program.lines[at]
      at += 1
      try {
        match op {
          Push(n) => self.stack.push(n)
          Load(name) => self.stack.push(self.memory.get(name) ?? throw Error("`{name}` has no value"))
          Store(name) => self.memory[name] = self.pop()
          Add => self.binary(|a, b| a + b)
          Sub => self.binary(|a, b| a - b)
          Mul => self.binary(|a, b| a * b)
          Div => self.binary(|a, b| a / b)
          Less => self.binary(|a, b| int(a < b))
          Equal => self.binary(|a, b| int(a == b))
          Dup => { let top = self.pop(); self.stack.push(top); self.stack.push(top) }
          Swap => { let b = self.pop(); let a = self.pop(); self.stack.extend([b, a]) }
          Jump(to) => at = to
          JumpIfNot(to) => if self.pop() == 0 { at = to }
          Call(to) => { self.calls.push(at); at = to }
          Return => at = self.calls.pop() ?? throw Error("nothing to return to")
          Print => self.output.push(self.pop())
          Halt => break
        }
      } catch e { throw Error("line {number}, {op.show()}: {e.message}") }
    }
    self.output
  }
}

let countdown = assemble("""
  push 3
  store n
again:
  load n      ; the condition
  unless done
  load n
  print
  load n
  push 1
  sub
  store n
  jump again
done:
  halt
  """)
print(countdown.lines.len, countdown.labels, countdown.lines[3].op.show())
print(Machine(countdown).run())

# n! by recursion: the argument lies on the stack.
let factorial = assemble("""
  push 20
  call fact
  print
  halt
fact:
  dup
  push 2
  less
  unless more
  return
more:
  dup
  push 1
  sub
  call fact
  mul
  return
  """)
let machine = Machine(factorial)
print(machine.run(), machine.steps, machine.stack)

let fibonacci = assemble("""
  push 0
  store a
  push 1
  store b
loop:
  load a
  print
  load a
  load b
  dup
  store a
  add
  store b
  load a
  push 100
  less
  unless end
  jump loop
end:
  """)
print(Machine(fibonacci).run())

for source in ["push x", "jump nowhere", "a:\na:", "add 1", "push 1\nadd", "push 1\npush 0\ndiv", "load x", "return", "l:\njump l", "push 9223372036854775807\ndup\nadd"] {
  try { Machine(assemble(source)).run(limit: 100) } catch e { print(e.message) }
}

#= 12 ["again": 2, "done": 11] unless 11
#= [3, 2, 1]
#= [2432902008176640000] 199 []
#= [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89]
#= line 1: `x` is no number
#= line 1: no label `nowhere`
#= line 2: the label `a` stands twice
#= line 1: `add` with 1 operands is no instruction
#= line 2, add: the stack is empty
#= line 3, div: division by zero
#= line 1, load x: `x` has no value
#= line 1, return: nothing to return to
#= still running after 100 steps
#= line 3, add: 9223372036854775807 + 9223372036854775807 overflows
