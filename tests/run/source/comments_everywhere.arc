# A comment may stand wherever a line ends.
let xs = [   # behind an opener
  1,         # behind a comma
  # on its own line
  2
  # before the closer
]
fn f(       # in a head
  a,        # the first
  b         # the second
) {         # behind a brace
  # first in a body
  a + b     # the value
  # last in a body
}
print(f(xs[0], xs[1]))     #= 3
let s = "# no comment"     # a comment "with a text"
print(s)     #= # no comment
match 1 {
  # before the first arm
  1 => print("one")   #= one
  # between arms
  _ => print("other")
  # behind the last
}
#
##
