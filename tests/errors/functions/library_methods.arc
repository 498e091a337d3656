# Methods of lists that do not suit their elements
#? exit 2
struct P { x: int }
let ps = [P(1)]
ps.sort()
print(ps.sum(), ps.max(), [[1]].sum())
[1].map(|x, y| x)
[1].fold(0)
print([1].nothing, "a".pusk(1), [1].lenght)
for x in 5 { print(x) }
for x in P(1) { print(x) }
class Endless { fn next(self) -> int = 1 }
for x in Endless() { break }

#! error[method-needs]: `sort` cannot compare values of `P`: they have no order of their own
#!  --> errors/functions/library_methods.arc:5:4
#!   |
#! 5 | ps.sort()
#!   |    ^^^^
#!   |
#!   = help: say by what: `xs.sort_by(|x| x.name)`
#!
#! error[method-needs]: `sum` is for lists of numbers, not of `P`
#!  --> errors/functions/library_methods.arc:6:10
#!   |
#! 6 | print(ps.sum(), ps.max(), [[1]].sum())
#!   |          ^^^
#!
#! error[method-needs]: `max` is for lists of numbers or texts, not of `P`
#!  --> errors/functions/library_methods.arc:6:20
#!   |
#! 6 | print(ps.sum(), ps.max(), [[1]].sum())
#!   |                    ^^^
#!
#! error[method-needs]: `sum` is for lists of numbers, not of `[int]`
#!  --> errors/functions/library_methods.arc:6:33
#!   |
#! 6 | print(ps.sum(), ps.max(), [[1]].sum())
#!   |                                 ^^^
#!
#! error[wrong-arguments]: this function has 2 parameters, and is called with one argument, a value of type `int`
#!  --> errors/functions/library_methods.arc:7:10
#!   |
#! 7 | [1].map(|x, y| x)
#!   |          ^^^^
#!
#! error[missing-argument]: `fold` needs `f`
#!   --> errors/functions/library_methods.arc:8:9
#!    |
#!  8 | [1].fold(0)
#!    |         ^^^ one argument is missing
#!    |
#!   ::: std/list.arc:25:1
#!    |
#! 25 | fn fold[T, A](xs: [T], start: A, f: fn(A, T) -> A) -> A {
#!    | ------------------------------------------------------- declared here
#!
#! error[unknown-member]: `[int]` has no `nothing`
#!  --> errors/functions/library_methods.arc:9:11
#!   |
#! 9 | print([1].nothing, "a".pusk(1), [1].lenght)
#!   |           ^^^^^^^
#!
#! error[unknown-member]: `str` has no `pusk`
#!  --> errors/functions/library_methods.arc:9:24
#!   |
#! 9 | print([1].nothing, "a".pusk(1), [1].lenght)
#!   |                        ^^^^
#!
#! error[unknown-member]: `[int]` has no `lenght`
#!  --> errors/functions/library_methods.arc:9:37
#!   |
#! 9 | print([1].nothing, "a".pusk(1), [1].lenght)
#!   |                                     ^^^^^^
#!   |
#! help: did you mean `len`?
#!   |
#! 9 - print([1].nothing, "a".pusk(1), [1].lenght)
#! 9 + print([1].nothing, "a".pusk(1), [1].len)
#!   |
#!
#! error[not-iterable]: `for` cannot go over an `int`
#!   --> errors/functions/library_methods.arc:10:10
#!    |
#! 10 | for x in 5 { print(x) }
#!    |          ^
#!    |
#! help: a range counts, from 0 on
#!    |
#! 10 | for x in 0..5 { print(x) }
#!    |          +++
#!
#! error[not-iterable]: `for` cannot go over a `P`
#!   --> errors/functions/library_methods.arc:11:10
#!    |
#! 11 | for x in P(1) { print(x) }
#!    |          ^^^^
#!    |
#!    = help: it goes over ranges, lists, maps, texts, and objects with a method `next(self) -> T?`
#!
#! error[not-iterable]: its `next` gives `int`, which never ends
#!   --> errors/functions/library_methods.arc:13:10
#!    |
#! 13 | for x in Endless() { break }
#!    |          ^^^^^^^^^
#!    |
#!    = help: `next(self) -> T?` gives null when there is no more
