# A Lisp: a reader, environments, closures, macros made of quotes, tail calls in a loop, errors that name what went wrong.

enum Value {
  Nil, Number(int), Truth(bool), Text(str), Symbol(str), List([Value])
  Function(Lambda), Native(name: str, run: fn([Value]) -> Value)
}
class Lambda { names: [str], rest: str?, body: Value, scope: Scope, macro: bool }

class Scope {
  values: [str: Value] = [:], outer: Scope? = null
  fn holder(self, name: str) -> Scope? {
    var at: Scope? = self
    while let scope = at {
      if name in scope.values { return scope }
      at = scope.outer
    }
    null
  }
  fn get(self, name: str) -> Value =
    self.holder(name)?.values?.get(name) ?? throw Error("{name} has no value")
  fn set(self, name: str, value: Value) {
    let scope = self.holder(name) ?? throw Error("{name} is not there to be set")
    scope.values[name] = value
  }
}

class Reader {
  tokens: [str], at: int = 0
  fn of(text: str) -> Reader {
    let tokens: [str] = []
    var i = 0
    while i < text.len {
      let start = i
      match text[i] {
        ' ' | '\n' => { i += 1 }
        ';' => while i < text.len and text[i] != '\n' { i += 1 }
        '(' | ')' | '\'' | '`' | ',' => { i += 1; tokens.push(text[start..i]) }
        '"' => {
          i += 1
          while i < text.len and text[i] != '"' { i += 1 }
          if i == text.len { throw Error("the text does not end") }
          i += 1
          tokens.push(text[start..i])
        }
        _ => {
          while i < text.len and text[i] not in [' ', '\n', '(', ')', ';'] { i += 1 }
          tokens.push(text[start..i])
        }
      }
    }
    Reader(tokens)
  }

  # The next whole form; null at the end.
  fn next(self) -> Value? = if self.at == self.tokens.len { null } else { self.form() }

  fn form(self) -> Value {
    if self.at == self.tokens.len { throw Error("`)` is missing") }
    self.at += 1
    match self.tokens[self.at - 1] {
      "(" => {
        let items: [Value] = []
        while self.at < self.tokens.len and self.tokens[self.at] != ")" { items.push(self.form()) }
        if self.at == self.tokens.len { throw Error("`)` is missing") }
        self.at += 1
        if items.len == 0 { Nil } else { List(items) }
      }
      ")" => throw Error("`)` is out of place")
      "'" => List([Symbol("quote"), self.form()])
      "`" => List([Symbol("template"), self.form()])
      "," => List([Symbol("insert"), self.form()])
      "nil" => Nil
      "true" => Truth(true)
      "false" => Truth(false)
      token if token[0] == '"' => Text(token[1..token.len - 1])
      token => if let n = token.parse_int() { Number(n) } else { Symbol(token) }
    }
  }
}

fn show(v: Value) -> str = match v {
  Nil => "()"
  Number(n) => "{n}"
  Truth(b) => "{b}"
  Text(t) => "\"{t}\""
  Symbol(s) => s
  List([Symbol("quote"), x]) => "'" + show(x)
  List(items) => "({items.map(|x| show(x)).join(" ")})"
  Function(f) => {
    let kind = if f.macro { "macro" } else { "function" }
    "<{kind} of {f.names.len}{if f.rest == null { "" } else { " or more" }}>"
  }
  Native(name, _) => "<{name}>"
}

fn items(v: Value) -> [Value] =
  match v { Nil => [], List(items) => items, _ => throw Error("{show(v)} is no list") }
fn list(items: [Value]) -> Value = if items.len == 0 { Nil } else { List(items) }
fn with_first(first: Value, rest: [Value]) -> Value {
  let all = [first]
  all.extend(rest)
  List(all)
}
fn number(v: Value) -> int = match v { Number(n) => n, _ => throw Error("{show(v)} is no number") }
fn name(v: Value) -> str = match v { Symbol(s) => s, _ => throw Error("{show(v)} is no name") }
fn holds(v: Value) -> bool = match v { Nil | Truth(false) => false, _ => true }

fn lambda(parameters: Value, body: [Value], scope: Scope, macro = false) -> Value {
  let names = items(parameters).map(|p| name(p))
  let more = names.index("&") ?? names.len
  let whole = if body.len == 1 { body[0] } else { with_first(Symbol("do"), body) }
  let rest = if more == names.len { null } else { names[names.len - 1] }
  Function(Lambda(names[..more], rest, whole, scope, macro))
}

fn bind(f: Lambda, given: [Value]) -> Scope {
  if given.len < f.names.len or (f.rest == null and given.len > f.names.len) {
    throw Error("{show(Function(f))} called with {given.len}")
  }
  let scope = Scope(outer: f.scope)
  for (name, value) in f.names.zip(given) { scope.values[name] = value }
  if let rest = f.rest { scope.values[rest] = list(given[f.names.len..]) }
  scope
}

fn template(v: Value, scope: Scope) -> Value = match v {
  List([Symbol("insert"), x]) => eval(x, scope)
  List(items) => List(items.map(|x| template(x, scope)))
  _ => v
}

fn eval(form: Value, scope: Scope) -> Value {
  var form = form
  var scope = scope
  # What stands last in a body is not a call of its own: the loop goes on with it.
  loop {
    match form {
      Symbol(name) => return scope.get(name)
      List([Symbol("quote"), x]) => return x
      List([Symbol("template"), x]) => return template(x, scope)
      List([Symbol("if"), test, yes, ..no]) => {
        form = if holds(eval(test, scope)) { yes } else if no.len > 0 { no[0] } else { Nil }
      }
      List([Symbol("do"), ..body]) => {
        if body.len == 0 { return Nil }
        for x in body[..body.len - 1] { eval(x, scope) }
        form = body[body.len - 1]
      }
      List([Symbol("define"), List([Symbol(name), ..parameters]), ..body]) => {
        scope.values[name] = lambda(list(parameters), body, scope)
        return Symbol(name)
      }
      List([Symbol("define"), Symbol(name), x]) => {
        scope.values[name] = eval(x, scope)
        return Symbol(name)
      }
      List([Symbol("macro"), List([Symbol(name), ..parameters]), ..body]) => {
        scope.values[name] = lambda(list(parameters), body, scope, macro: true)
        return Symbol(name)
      }
      List([Symbol("set"), Symbol(name), x]) => {
        let value = eval(x, scope)
        scope.set(name, value)
        return value
      }
      List([Symbol("fn"), parameters, ..body]) => return lambda(parameters, body, scope)
      List([Symbol("try"), x, handler]) => {
        return try { eval(x, scope) } catch e { call(eval(handler, scope), [Text(e.message)]) }
      }
      List([first, ..rest]) => {
        match eval(first, scope) {
          Function(f) if f.macro => form = eval(f.body, bind(f, rest))
          Function(f) => {
            scope = bind(f, rest.map(|x| eval(x, scope)))
            form = f.body
          }
          Native(_, run) => return run(rest.map(|x| eval(x, scope)))
          other => throw Error("{show(other)} cannot be called")
        }
      }
      _ => return form
    }
  }
}

fn call(f: Value, given: [Value]) -> Value = match f {
  Function(f) => eval(f.body, bind(f, given))
  Native(_, run) => run(given)
  other => throw Error("{show(other)} cannot be called")
}

fn globals() -> Scope {
  let scope = Scope()
  let native = |name: str, run: fn([Value]) -> Value| { scope.values[name] = Native(name, run) }
  native("+", |xs| Number(xs.map(|x| number(x)).sum()))
  native("*", |xs| Number(xs.map(|x| number(x)).fold(1, |a, b| a * b)))
  native("-", |xs| if xs.len == 1 {
    Number(-number(xs[0]))
  } else {
    Number(number(xs[0]) - number(xs[1]))
  })
  native("/", |xs| Number(number(xs[0]) / number(xs[1])))
  native("mod", |xs| Number(number(xs[0]) % number(xs[1])))
  native("<", |xs| Truth(number(xs[0]) < number(xs[1])))
  native("=", |xs| Truth(show(xs[0]) == show(xs[1])))
  native("list", |xs| list(xs))
  native("first", |xs| items(xs[0])[0])
  native("rest", |xs| list(items(xs[0])[1..]))
  native("cons", |xs| with_first(xs[0], items(xs[1])))
  native("apply", |xs| call(xs[0], items(xs[1])))
  native("fail", |xs| throw Error(show(xs[0])))
  scope
}

let world = globals()
fn run(text: str) {
  try {
    for form in Reader.of(text) { print(show(eval(form, world))) }
  } catch e {
    print("error: {e.message}")
  }
}

run("(+ 1 2 (* 3 4)) (list 1 'a \"b c\" '(x (y)) nil true) '()  ; and nothing more")
#= 15
#= (1 a "b c" (x (y)) () true)
#= ()

run("(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) (fact 20) fact (fn (a & more) a)")
#= fact
#= 2432902008176640000
#= <function of 1>
#= <function of 1 or more>

# A counter has a variable of its own; a loop of tail calls needs no stack.
run("""
  (define (counter) (do (define n 0) (fn () (set n (+ n 1)))))
  (define a (counter)) (define b (counter))
  (a) (a) (list (a) (b))
  (define (loop i sum) (if (= i 0) sum (loop (- i 1) (+ sum i))))
  (loop 3000 0)
""")
#= counter
#= a
#= b
#= 1
#= 2
#= (3 1)
#= loop
#= 4501500

run("""
  (define (map f xs) (if xs (cons (f (first xs)) (map f (rest xs))) nil))
  (define (filter f xs) (if xs (if (f (first xs)) (cons (first xs) (filter f (rest xs))) (filter f (rest xs))) nil))
  (define (range a b) (if (< a b) (cons a (range (+ a 1) b)) nil))
  (define (sieve xs) (if xs (cons (first xs) 
    (sieve (filter (fn (x) (if (= 0 (mod x (first xs))) false true)) (rest xs)))) nil))
  (sieve (range 2 40))
  (define (compose & fs) (if fs (fn (x) ((first fs) ((apply compose (rest fs)) x))) (fn (x) x)))
  (map (compose (fn (x) (* x x)) - (fn (x) (+ x 1))) '(1 2 3))
  (define (append xs ys) (if xs (cons (first xs) (append (rest xs) ys)) ys))
  (define (sort xs) (if xs
    (append (sort (filter (fn (x) (< x (first xs))) (rest xs)))
      (cons (first xs) (sort (filter (fn (x) (if (< x (first xs)) false true)) (rest xs))))) nil))
  (sort '(3 1 4 1 5 9 2 6 5 3 5))
""")
#= map
#= filter
#= range
#= sieve
#= (2 3 5 7 11 13 17 19 23 29 31 37)
#= compose
#= (4 9 16)
#= append
#= sort
#= (1 1 2 3 3 4 5 5 5 6 9)

# Macros get forms and give a form.
run("""
  (macro (unless test x) `(if ,test nil ,x))
  (unless false 'ran) (unless true (fail "this is not evaluated"))
  (macro (let name value & body) `((fn (,name) ,(cons 'do body)) ,value))
  (let x 6 (define y (+ x 1)) (* x y))
  (macro (while test & body) `(do (define (again) (if ,test (do ,(cons 'do body) (again)) 'done)) (again)))
  (define i 0) (define squares nil)
  (while (< i 5) (set squares (cons (* i i) squares)) (set i (+ i 1)))
  squares while
""")
#= unless
#= ran
#= ()
#= let
#= 42
#= while
#= i
#= squares
#= done
#= (16 9 4 1 0)
#= <macro of 1 or more>

let quine = "((fn (x) (list x (list 'quote x))) '(fn (x) (list x (list 'quote x))))"
print(show(eval(Reader.of(quine).next()!, world)) == quine)
#= true

for text in [
  "(+ 1 nothing)", "(1 2)", "(fact)", "((fn (a & more) more))", "(+ 1 'a)", "(list 1 (2", ")",
  "(define x \"abc",
  "(set zero 0)", "(first 5)", "(fail '(my own))", "((fn (3) 1) 2)",
] { run(text) }
#= error: nothing has no value
#= error: 1 cannot be called
#= error: <function of 1> called with 0
#= error: <function of 1 or more> called with 0
#= error: a is no number
#= error: `)` is missing
#= error: `)` is out of place
#= error: the text does not end
#= error: zero is not there to be set
#= error: 5 is no list
#= error: (my own)
#= error: 3 is no name

# What Arcane finds can be caught in Lisp: overflow, division by zero, a place outside of a list.
run("""
  (define (safe f) (try (f) (fn (message) 'caught)))
  (list (safe (fn () (fact 21))) (safe (fn () (/ 1 0))) (safe (fn () (first nil))))
  (try (fail "why") (fn (message) (list 'because message)))
  (try (+ 1 1) (fn (message) 'unused))
""")
#= safe
#= (caught caught caught)
#= (because ""why"")
#= 2
