# expect: in a pattern too, fields in order stand in front of those by name
struct P { x: int, y: int }
match P(1, 2) { P(x: 1, y) => print(y), P(x, y: z) => print(x, z) }

#! error[pattern-type]: a field without a name stands behind one with a name
#!  --> errors/data/field_pattern_after_named.arc:3:25
#!   |
#! 3 | match P(1, 2) { P(x: 1, y) => print(y), P(x, y: z) => print(x, z) }
#!   |                         ^
