# A capitalised name is a constant, a case, or an error; constants of types and of other types.
const LIMIT = 10
const NAME = "root"
const HALF = 0.5
const ON = true
struct Config { n: int
  const DEFAULT = 3
  const TEXT = "three" }
fn f(n: int) = match n { LIMIT => "limit", Config.DEFAULT => "default", _ => "?" }
fn g(s: str) = match s { NAME => "root", Config.TEXT => "three", _ => "?" }
fn h(x: float) = match x { HALF => "half", LIMIT => "limit", _ => "?" }
fn i(b: bool) = match b { ON => "on", false => "off" }
print(f(10), f(3), f(0), g("root"), g("three"), h(0.5), h(10), i(true), i(false))     #= limit default ? root three half limit on off
fn j(p: (int, str)) = match p { (LIMIT, NAME) => "both", (LIMIT, _) | (_, NAME) => "one", _ => "none" }
print(j((10, "root")), j((10, "")), j((1, "root")), j((1, "")))     #= both one one none
