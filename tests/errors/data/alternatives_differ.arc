# expect: both sides of | bind the same names, of the same types
enum E { A(int), B(str), C(int, int) }
fn f(e: E) = match e { A(n) | B(n) => 1, C(_, _) => 2 }
fn g(e: E) = match e { A(n) | C(_, m) => n, B(_) => 2 }
print(f(A(1)), g(A(1)))

#! error[alternatives-bind]: `n` is `int` in one pattern and `str` in another
#!  --> errors/data/alternatives_differ.arc:3:33
#!   |
#! 3 | fn f(e: E) = match e { A(n) | B(n) => 1, C(_, _) => 2 }
#!   |                                 ^
#!
#! error[alternatives-bind]: the patterns around `|` do not give the same names
#!  --> errors/data/alternatives_differ.arc:4:31
#!   |
#! 4 | fn g(e: E) = match e { A(n) | C(_, m) => n, B(_) => 2 }
#!   |                               ^^^^^^^
