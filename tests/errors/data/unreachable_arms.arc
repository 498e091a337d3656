# Arms that no value comes to are warned about
fn f(n: int) = match n { 1 => "a", 1 => "b", _ => "c", 5 => "d" }
print(f(1))
enum E { A, B }
fn g(e: E) = match e { A => 1, B => 2, _ => 3 }
print(g(A))

#= a
#= 1

#! warning[unreachable-arm]: no value comes to this arm
#!  --> errors/data/unreachable_arms.arc:2:36
#!   |
#! 2 | fn f(n: int) = match n { 1 => "a", 1 => "b", _ => "c", 5 => "d" }
#!   |                                    ^
#!   |
#!   = help: the arms in front of it take all that it fits
#!
#! warning[unreachable-arm]: no value comes to this arm
#!  --> errors/data/unreachable_arms.arc:2:56
#!   |
#! 2 | fn f(n: int) = match n { 1 => "a", 1 => "b", _ => "c", 5 => "d" }
#!   |                                                        ^
#!   |
#!   = help: the arms in front of it take all that it fits
#!
#! warning[unreachable-arm]: no value comes to this arm
#!  --> errors/data/unreachable_arms.arc:5:40
#!   |
#! 5 | fn g(e: E) = match e { A => 1, B => 2, _ => 3 }
#!   |                                        ^
#!   |
#!   = help: the arms in front of it take all that it fits
