# Brainfuck: compiled to instructions with jumps and merged runs, run by a machine with a tape of bytes and a limit of steps.

enum Op { Move(by: int), Add(by: int), Clear, Open(to: int), Close(to: int), Write, Read }
class Program { ops: [Op], length: int }

fn compile(source: str) -> Program {
  let ops: [Op] = []
  let opened: [(int, int)] = []
  var length = 0
  for (at, c) in source.bytes().enumerate() {
    if c not in "+-<>[].,".bytes() { continue }
    length += 1
    match c {
      '+' | '-' => {
        let by = if c == '+' { 1 } else { -1 }
        if ops.len > 0 and let Add(before) = ops[ops.len - 1] {
          ops[ops.len - 1] = Add(before + by)
        } else {
          ops.push(Add(by))
        }
      }
      '>' | '<' => {
        let by = if c == '>' { 1 } else { -1 }
        if ops.len > 0 and let Move(before) = ops[ops.len - 1] {
          ops[ops.len - 1] = Move(before + by)
        } else {
          ops.push(Move(by))
        }
      }
      '[' => { opened.push((ops.len, at)); ops.push(Open(0)) }
      ']' => {
        let (start, _) = opened.pop() ?? throw Error("`]` at {at} closes nothing")
        if start == ops.len - 2 and ops[start + 1] == Add(-1) {
          # `[-]` only empties the cell.
          ops.pop()
          ops[start] = Clear
        } else {
          ops[start] = Open(ops.len)
          ops.push(Close(start))
        }
      }
      '.' => ops.push(Write)
      _ => ops.push(Read)
    }
  }
  if let (_, at) = opened.pop() { throw Error("`[` at {at} is never closed") }
  Program(ops, length)
}

class Machine { program: Program, input: str = "", limit: int = 100_000
  tape: [u8] = [0; 64]
  at: int = 0
  taken: int = 0
  steps: int = 0

  fn run(self) -> str {
    var out = ""
    var pc = 0
    while pc < self.program.ops.len {
      self.steps += 1
      if self.steps > self.limit { throw Error("no end after {self.limit} steps") }
      match self.program.ops[pc] {
        Move(by) => {
          self.at += by
          if self.at not in 0..self.tape.len { throw Error("cell {self.at} is not on the tape") }
        }
        Add(by) => self.tape[self.at] = (self.tape[self.at] + by) & 255
        Clear => self.tape[self.at] = 0
        Open(to) => if self.tape[self.at] == 0 { pc = to }
        Close(to) => if self.tape[self.at] != 0 { pc = to }
        Write => out += chr(self.tape[self.at])
        Read => {
          # At the end of the input a cell becomes 0.
          self.tape[self.at] = if self.taken < self.input.len { self.input[self.taken] } else { 0 }
          self.taken += 1
        }
      }
      pc += 1
    }
    out
  }
}

fn run(source: str, input = "") -> str = Machine(compile(source), input).run()

let hello = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."
print(run(hello).trim())                                  #= Hello World!
print(run(",[.,]", "echo"))                               #= echo
print(run(">,[>,]<[.<]", "stressed"))                     #= desserts
print(run(",>,<[->[->+>+<<]>>[-<<+>>]<<<]>>.", "\x06\x07") == chr(42))    #= true

# Addition of two digits; a cell below zero is 255; a square as stars.
print(run(",>++++++[<-------->-],[<+>-]<.", "43"))        #= 7
print(run("-.") == chr(255), run("-+.") == chr(0))        #= true true

# Runs are merged, `[-]` is one step, and what is no instruction is a comment.
let program = compile("+++ three > ++ two [-] forgotten > +++++ five times [ < ++ > - ] << back")
let machine = Machine(program)
print(machine.run().len, program.length, program.ops.len, machine.tape[..3], machine.at)    #= 0 24 13 [3, 10, 0] 0
print(program.ops[..4])                                   #= [Add(by: 3), Move(by: 1), Add(by: 2), Clear]

for source in ["+[[-]", "+]", "+<", ">".repeat(64), "+[]", "[", "+[>+]"] {
  try { print(run(source)) } catch e { print(e.message) }
}

#= `[` at 1 is never closed
#= `]` at 1 closes nothing
#= cell -1 is not on the tape
#= cell 64 is not on the tape
#= no end after 100000 steps
#= `[` at 0 is never closed
#= cell 64 is not on the tape
