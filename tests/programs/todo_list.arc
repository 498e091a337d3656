# A to-do list kept in a file: todo.arc add "text" | done N | list | clear
import fs

enum Command {
  Add(text: str)
  Done(n: int)
  List
  Clear
  Unknown(word: str)
}

class Task {
  text: str
  done: bool = false
  fn line(self) -> str = (if self.done { "x" } else { " " }) + " " + self.text
}

class TodoList {
  path: str
  tasks: [Task] = []

  fn open(path: str) -> TodoList {
    let list = TodoList(path)
    if fs.exists(path) {
      for line in fs.read_lines(path) {
        if line.len < 3 { continue }
        list.tasks.push(Task(line[2..], done: line[0] == 'x'))
      }
    }
    list
  }

  fn save(self) {
    let text = self.tasks.map(|t| t.line()).join("\n")
    fs.write(self.path, text + "\n")
  }

  fn show(self) {
    if self.tasks.len == 0 { print("nothing to do"); return }
    for (i, t) in self.tasks.enumerate() {
      let mark = if t.done { "[x]" } else { "[ ]" }
      print("{i + 1:>2} {mark} {t.text}")
    }
    let left = self.tasks.count(|t| not t.done)
    print("{left} of {self.tasks.len} left")
  }

  fn run(self, command: Command) {
    match command {
      Add(text) if text.trim() == "" => throw Error("an empty task")
      Add(text) => {
        self.tasks.push(Task(text))
        print("added: {text}")
      }
      Done(n) => {
        if n < 1 or n > self.tasks.len { throw Error("there is no task {n}", kind: "range") }
        self.tasks[n - 1].done = true
      }
      List => self.show()
      Clear => {
        let before = self.tasks.len
        self.tasks = self.tasks.filter(|t| not t.done)
        print("{before - self.tasks.len} removed")
      }
      Unknown(word) => print("what is {word}?")
    }
    self.save()
  }
}

fn read_command(words: [str]) -> Command = match words {
  ["add", ..rest] => Add(rest.join(" "))
  ["done", n] => Done(n.parse_int() ?? -1)
  ["list"] | [] => List
  ["clear"] => Clear
  [other, ..] => Unknown(other)
}

let folder = fs.temporary_folder()
defer fs.remove_all(folder)
let file = fs.join(folder, "todo.txt")

let session = ["list", "add buy milk", "add write a letter", "add call Bob", "done 2", "list", "clear", "list", "done 9", "add", "frobnicate"]
for line in session {
  print("> {line}")
  let list = TodoList.open(file)
  try {
    list.run(read_command(line.split(" ")))
  } catch e {
    print("error ({e.kind}): {e.message}")
  }
}
print(fs.read(file))

#= > list
#= nothing to do
#= > add buy milk
#= added: buy milk
#= > add write a letter
#= added: write a letter
#= > add call Bob
#= added: call Bob
#= > done 2
#= > list
#=  1 [ ] buy milk
#=  2 [x] write a letter
#=  3 [ ] call Bob
#= 2 of 3 left
#= > clear
#= 1 removed
#= > list
#=  1 [ ] buy milk
#=  2 [ ] call Bob
#= 2 of 2 left
#= > done 9
#= error (range): there is no task 9
#= > add
#= error (error): an empty task
#= > frobnicate
#= what is frobnicate?
#=   buy milk
#=   call Bob
#=
