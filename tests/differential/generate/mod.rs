//! Programs made of choices: well-typed, and with an end.
//!
//! Expressions are made for a type that is wanted, so nothing has to be thrown away. Every program ends, because what is
//! made says how much it costs at most: loops multiply what is inside of them, calls cost what the function does, lists
//! and texts stop growing at a length, recursion counts down. Errors are welcome: they are caught here and there, and what
//! was done until then is seen.
//!
//! What is computed comes out as a checksum, `note`, and as printed values.

mod expression;
mod foreign;
mod function;
mod kernel;
mod place;
mod statement;
pub mod ty;

use super::choices::Choices;
use std::fmt::Write;
use ty::{Record, Sum, Ty};

/// A generated program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    pub text: String,
    /// Calls and turns after which something is hot, in the tier that mixes.
    pub hot_after: u32,
}

/// The program that these bytes stand for.
pub fn program(bytes: &[u8]) -> Program {
    let mut generator = Generator::new(bytes);
    let hot_after = 1 + generator.choices.below(40) as u32;
    generator.whole();
    Program {
        text: generator.finish(),
        hot_after,
    }
}

#[derive(Clone, Debug)]
pub struct Variable {
    pub name: String,
    pub ty: Ty,
    pub is_assignable: bool,
    /// Counts the turns of a loop: a likely index.
    pub is_counter: bool,
    /// What a call costs, of a function value.
    pub cost: u64,
}

#[derive(Clone, Debug)]
pub struct Parameter {
    pub name: String,
    pub ty: Ty,
    pub default: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Function {
    pub name: String,
    /// Of a method: `var self` or not.
    pub receiver: Option<(Ty, bool)>,
    pub parameters: Vec<Parameter>,
    pub result: Option<Ty>,
    pub cost: u64,
    /// Counts down in the first argument, from so much at most.
    pub depth: Option<usize>,
}

/// The function, or the lambda, that is being made.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    pub result: Option<Ty>,
    /// Labels of the loops around; `None` where a `continue` would skip the counting.
    pub loops: Vec<(String, bool)>,
    /// How often what is being made runs, for one run of the whole.
    pub times: u64,
    pub cost: u64,
    pub most: u64,
    pub is_lambda: bool,
    /// `defer` cannot be left.
    pub in_defer: bool,
    /// What calls of itself are written as, and how many are left.
    pub itself: Option<(Function, usize)>,
}

pub struct Generator<'a> {
    pub choices: Choices<'a>,
    out: String,
    indent: usize,
    names: usize,
    pub structs: Vec<Record>,
    pub enums: Vec<Sum>,
    pub classes: Vec<Record>,
    pub functions: Vec<Function>,
    pub variables: Vec<Variable>,
    pub frame: Frame,
    /// Functions that make values of a type, by its name.
    makers: Vec<(String, String)>,
    maker_texts: String,
    nesting: usize,
    is_index: bool,
    prints: u64,
}

/// Of a lambda's call.
pub const LAMBDA_COST: u64 = 60;

impl<'a> Generator<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Generator {
            choices: Choices::new(bytes),
            out: String::new(),
            indent: 0,
            names: 0,
            structs: Vec::new(),
            enums: Vec::new(),
            classes: Vec::new(),
            functions: Vec::new(),
            variables: Vec::new(),
            frame: Frame {
                times: 1,
                most: 2_000,
                ..Frame::default()
            },
            makers: Vec::new(),
            maker_texts: String::new(),
            nesting: 0,
            is_index: false,
            prints: 0,
        }
    }

    fn finish(self) -> String {
        let mut text = String::from(PRELUDE);
        text.push_str(foreign::DECLARATIONS);
        text.push_str(&self.maker_texts);
        text.push_str(&self.out);
        text
    }

    fn whole(&mut self) {
        self.declare_types();
        for _ in 0..1 + self.choices.below(5) {
            self.global();
        }
        for _ in 0..self.choices.below(8) {
            self.function();
        }
        self.top_level();
        for _ in 0..self.choices.below(3) {
            self.kernel();
        }
        self.line("print(\"digest\", digest)");
    }

    // ---- text

    pub fn line(&mut self, text: &str) {
        for _ in 0..self.indent {
            self.out.push_str("  ");
        }
        self.out.push_str(text);
        self.out.push('\n');
    }

    pub fn fresh(&mut self, prefix: &str) -> String {
        self.names += 1;
        format!("{prefix}{}", self.names)
    }

    /// What `make` writes, on its own, further to the right.
    pub fn apart(&mut self, make: impl FnOnce(&mut Self)) -> String {
        let before = std::mem::take(&mut self.out);
        self.indent += 1;
        make(self);
        self.indent -= 1;
        std::mem::replace(&mut self.out, before)
    }

    /// `head {`, statements, `}`; names that they declare are gone behind it.
    pub fn block(&mut self, head: &str, make: impl FnOnce(&mut Self)) {
        let known = self.variables.len();
        self.line(&format!("{head} {{"));
        let inside = self.apart(make);
        self.out.push_str(&inside);
        self.line("}");
        self.variables.truncate(known);
    }

    /// The end of a line, for what is written inside of an expression.
    pub fn margin(&self) -> String {
        "  ".repeat(self.indent)
    }

    // ---- costs

    pub fn charge(&mut self, units: u64) {
        let cost = units.saturating_mul(self.frame.times);
        self.frame.cost = self.frame.cost.saturating_add(cost);
    }

    pub fn can_afford(&self, units: u64) -> bool {
        let cost = units.saturating_mul(self.frame.times);
        self.frame.cost.saturating_add(cost) <= self.frame.most
    }

    pub fn times<R>(&mut self, turns: u64, make: impl FnOnce(&mut Self) -> R) -> R {
        let before = self.frame.times;
        self.frame.times = before.saturating_mul(turns.max(1));
        let made = make(self);
        self.frame.times = before;
        made
    }

    // ---- variables

    pub fn declare(&mut self, name: &str, ty: Ty, is_assignable: bool) {
        self.variables.push(Variable {
            name: name.to_owned(),
            ty,
            is_assignable,
            is_counter: false,
            cost: LAMBDA_COST,
        });
    }

    pub fn declare_counter(&mut self, name: &str) {
        self.declare(name, Ty::Int, false);
        if let Some(variable) = self.variables.last_mut() {
            variable.is_counter = true;
        }
    }

    /// A function that gives values of a type which no expression has by itself, made when it is first wanted.
    pub fn maker(&mut self, key: &str, text: impl FnOnce(&str) -> String) -> String {
        if let Some((_, name)) = self.makers.iter().find(|(known, _)| known == key) {
            return name.clone();
        }
        let name = format!("make{}", self.makers.len());
        let text = text(&name);
        let _ = writeln!(self.maker_texts, "{text}");
        self.makers.push((key.to_owned(), name.clone()));
        name
    }
}

const PRELUDE: &str = "\
let zero = 0.0
var digest = 1
fn note(x) { digest = digest *% 31 +% str(x).hash() }
fn note_int(x: int) { digest = digest *% 31 +% x }
fn within(i: int, n: int) -> int = if n == 0 { 0 } else { (i % n + n) % n }
fn cut(s: str) -> str = if s.len > 60 { s[..30] } else { s }
fn pick(c: bool, a, b) = if c { a } else { b }
fn apply(f, x) = f(x)
fn swap[A, B](pair: (A, B)) -> (B, A) = (pair.1, pair.0)
fn small(x: int) -> int = x % 1009
";
