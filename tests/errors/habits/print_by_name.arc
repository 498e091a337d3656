print("a", end: "", sep: ",")

#! error[no-named-arguments]: `print` takes no arguments by name
#!  --> errors/habits/print_by_name.arc:1:12
#!   |
#! 1 | print("a", end: "", sep: ",")
#!   |            ^^^
#!   |
#!   = help: `io.write(x)` writes without a line break behind, with `import io`
#!
#! error[no-named-arguments]: `print` takes no arguments by name
#!  --> errors/habits/print_by_name.arc:1:21
#!   |
#! 1 | print("a", end: "", sep: ",")
#!   |                     ^^^
#!   |
#!   = help: put them into one text: `"{a}, {b}"`, or `xs.join(", ")`
