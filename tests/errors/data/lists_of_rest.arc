# expect: `..` stands last, and once
match [1, 2, 3] {
  [.., last] => print(last)
  [a, .., b] => print(a, b)
  [..] => {}
}

#! error[misplaced-rest]: `..` stands last in a list's or a case's pattern
#!  --> errors/data/lists_of_rest.arc:3:4
#!   |
#! 3 |   [.., last] => print(last)
#!   |    ^^
#!
#! error[misplaced-rest]: `..` stands last in a list's or a case's pattern
#!  --> errors/data/lists_of_rest.arc:4:7
#!   |
#! 4 |   [a, .., b] => print(a, b)
#!   |       ^^
