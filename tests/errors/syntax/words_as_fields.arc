struct Range { in: c_int, out: c_int }
class Rule {
  match: str
}

#! error[syntax]: `in` is a word of the language, and cannot be a name
#!  --> errors/syntax/words_as_fields.arc:1:16
#!   |
#! 1 | struct Range { in: c_int, out: c_int }
#!   |                ^^
#!   |
#! help: another name will do, also for a field of C's: only its place and its type count
#!   |
#! 1 | struct Range { in_: c_int, out: c_int }
#!   |                  +
#!
#! error[syntax]: `match` is a word of the language, and cannot be a name
#!  --> errors/syntax/words_as_fields.arc:3:3
#!   |
#! 3 |   match: str
#!   |   ^^^^^
#!   |
#! help: another name will do, also for a field of C's: only its place and its type count
#!   |
#! 3 |   match_: str
#!   |        +
