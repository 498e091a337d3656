# Misspelt words at the beginning of a statement
#? exit 2
fn f(x: int) -> int {
  retrun x
}
whlie true { }
sturct A { x: int }
improt math
lett y = 5
fro i in 0..3 { print(i) }
print(math.PI, y, A(1))

#! error[syntax]: no statement begins with `retrun …`
#!  --> errors/syntax/misspelt_words.arc:4:3
#!   |
#! 4 |   retrun x
#!   |   ^^^^^^
#!   |
#! help: did you mean `return`?
#!   |
#! 4 -   retrun x
#! 4 +   return x
#!   |
#!
#! error[syntax]: no statement begins with `whlie …`
#!  --> errors/syntax/misspelt_words.arc:6:1
#!   |
#! 6 | whlie true { }
#!   | ^^^^^
#!   |
#! help: did you mean `while`?
#!   |
#! 6 - whlie true { }
#! 6 + while true { }
#!   |
#!
#! error[syntax]: no statement begins with `sturct …`
#!  --> errors/syntax/misspelt_words.arc:7:1
#!   |
#! 7 | sturct A { x: int }
#!   | ^^^^^^
#!   |
#! help: did you mean `struct`?
#!   |
#! 7 - sturct A { x: int }
#! 7 + struct A { x: int }
#!   |
#!
#! error[syntax]: no statement begins with `improt …`
#!  --> errors/syntax/misspelt_words.arc:8:1
#!   |
#! 8 | improt math
#!   | ^^^^^^
#!   |
#! help: did you mean `import`?
#!   |
#! 8 - improt math
#! 8 + import math
#!   |
#!
#! error[syntax]: no statement begins with `lett …`
#!  --> errors/syntax/misspelt_words.arc:9:1
#!   |
#! 9 | lett y = 5
#!   | ^^^^
#!   |
#! help: did you mean `let`?
#!   |
#! 9 - lett y = 5
#! 9 + let y = 5
#!   |
#!
#! error[syntax]: no statement begins with `fro …`
#!   --> errors/syntax/misspelt_words.arc:10:1
#!    |
#! 10 | fro i in 0..3 { print(i) }
#!    | ^^^
#!    |
#! help: did you mean `for`?
#!    |
#! 10 - fro i in 0..3 { print(i) }
#! 10 + for i in 0..3 { print(i) }
#!    |
