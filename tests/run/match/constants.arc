# Capitalised names are constants or cases that exist
const LIMIT = 10
enum Level { LOW, HIGH }
fn f(x: int) = match x { LIMIT => "limit", _ => "other" }
print(f(10), f(11))
fn g(l: Level) = match l { Level.LOW => 1, HIGH => 2 }
print(g(LOW), g(HIGH))
fn h(c: int) = match c { 'a'..='z' => "lower", 'A'..='Z' => "upper", '_' => "line", _ => "?" }
print(h('q'), h('Q'), h('_'), h('1'))

#= limit other
#= 1 2
#= lower upper line ?
