//! Statements.

use super::Generator;
use super::ty::{Ty, list};

/// What a list holds at most.
const LONGEST: usize = 24;

impl Generator<'_> {
    pub fn statements(&mut self, count: usize) {
        for _ in 0..count {
            self.statement();
        }
    }

    fn statement(&mut self) {
        self.charge(1);
        if self.choices.is_spent() || !self.can_afford(8) {
            self.noting();
            return;
        }
        let is_deep = self.nesting >= 5;
        self.nesting += 1;
        let done = match self.choices.below(46) {
            0..=5 => self.variable(),
            6..=12 => self.assignment(),
            13..=15 if !is_deep => self.branch(),
            16..=22 if !is_deep => self.a_loop(),
            23 | 24 if !is_deep => self.trying(),
            25 => self.throwing(),
            26 if !is_deep => self.deferring(),
            27 | 28 => self.list_change(),
            29 => self.map_change(),
            30 | 31 => self.function_variable(),
            32 | 33 => self.calling(),
            34 | 35 => self.jump(),
            36..=38 => self.foreign_statement(),
            39 if !is_deep => self.matching(),
            40 => self.pointer(),
            41 => self.printing(),
            42 if !is_deep => self.nested_function(),
            _ => false,
        };
        self.nesting -= 1;
        if !done {
            self.noting();
        }
    }

    pub fn raw(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Goes on behind the brace that ended the last block.
    pub fn after_block(&mut self, text: &str) {
        if self.out.ends_with('\n') {
            self.out.pop();
        }
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn noting(&mut self) {
        let way = self.any_way();
        match way {
            Some(way) if way.ty.read() == Ty::Int => {
                self.line(&format!("note_int({})", way.text));
            }
            Some(way) if !matches!(way.ty, Ty::Function(..)) => {
                self.charge(3);
                self.line(&format!("note({})", way.text));
            }
            _ => self.line("note_int(7)"),
        }
    }

    fn printing(&mut self) -> bool {
        if self.frame.times > 12 || self.frame.is_lambda || self.prints > 60 {
            return false;
        }
        self.prints += self.frame.times;
        let ty = self.value_type(1);
        let (a, b) = (self.expression(&ty, 2), self.expression(&Ty::Int, 2));
        self.line(&format!("print({a}, {b})"));
        true
    }

    // ---- variables

    fn variable(&mut self) -> bool {
        let ty = match self.choices.below(8) {
            0 => Ty::Stored(self.choices.of(super::ty::STORED)),
            _ => self.value_type(2),
        };
        let name = self.fresh("v");
        let word = self.choices.of(&["var", "var", "let"]);
        if let Ty::Tuple(parts) = &ty
            && self.choices.chance(40)
        {
            let value = self.expression(&ty, 2);
            let names: Vec<String> = parts.iter().map(|_| self.fresh("v")).collect();
            self.line(&format!("{word} ({}) = {value}", names.join(", ")));
            for (name, ty) in names.iter().zip(parts) {
                self.declare(name, ty.clone(), word == "var");
            }
            return true;
        }
        let value = self.stored(&ty, 2);
        if matches!(ty, Ty::Int | Ty::Float | Ty::Bool | Ty::Str) && self.choices.chance(60) {
            self.line(&format!("{word} {name} = {value}"));
        } else {
            let written = self.name(&ty);
            self.line(&format!("{word} {name}: {written} = {value}"));
        }
        self.declare(&name, ty, word == "var");
        true
    }

    fn assignment(&mut self) -> bool {
        let Some(way) = self.assignable() else {
            return false;
        };
        let to = &way.text;
        match way.ty.read() {
            Ty::Int if self.choices.chance(60) => {
                let operator = self.choices.of(&["+", "-", "^", "&", "|", "*", "/", "%"]);
                let value = self.expression(&Ty::Int, 2);
                let value = match operator {
                    "/" | "%" => format!("({value} | 1)"),
                    "+" | "-" | "*" if self.choices.chance(70) => format!("small({value})"),
                    _ => value,
                };
                self.line(&format!("{to} {operator}= {value}"));
            }
            Ty::Float if self.choices.chance(50) => {
                let operator = self.choices.of(&["+", "-", "*", "/"]);
                let value = self.expression(&Ty::Float, 2);
                self.line(&format!("{to} {operator}= {value}"));
            }
            Ty::Str if self.choices.chance(30) => {
                let value = self.expression(&Ty::Str, 2);
                self.line(&format!("{to} = cut({to} + {value})"));
            }
            Ty::Function(..) => return false,
            _ => {
                let value = self.stored(&way.ty, 2);
                self.line(&format!("{to} = {value}"));
            }
        }
        true
    }

    fn function_variable(&mut self) -> bool {
        let count = self.choices.below(3);
        let parameters: Vec<Ty> = (0..count).map(|_| self.scalar()).collect();
        let result = self.scalar();
        let name = self.fresh("h");
        let f = self.lambda(&parameters, &result, 1);
        let ty = Ty::Function(parameters, Box::new(result));
        match self.choices.chance(50) {
            true => {
                let written = self.name(&ty);
                self.line(&format!("let {name}: {written} = {f}"));
            }
            false => self.line(&format!("let {name} = {f}")),
        }
        self.declare(&name, ty, false);
        true
    }

    fn nested_function(&mut self) -> bool {
        let (of, result) = (self.scalar(), self.scalar());
        let (name, parameter) = (self.fresh("n"), self.fresh("p"));
        let head = format!(
            "fn {name}({parameter}: {}) -> {}",
            self.name(&of),
            self.name(&result)
        );
        let text = self.in_lambda(Some(result.clone()), 1, |this| {
            this.declare(&parameter, of.clone(), true);
            this.apart(|this| {
                this.statements(2);
                let value = this.expression(&result, 2);
                this.line(&value);
            })
        });
        self.line(&format!("{head} {{"));
        self.raw(&text);
        self.line("}");
        let value = self.expression(&of, 1);
        self.line(&format!("note({name}({value}))"));
        self.declare(&name, Ty::Function(vec![of], Box::new(result)), false);
        true
    }

    fn pointer(&mut self) -> bool {
        let found: Vec<(String, Ty)> = self
            .variables
            .iter()
            .filter(|variable| variable.is_assignable)
            .filter(|variable| matches!(variable.ty, Ty::Int | Ty::Float | Ty::Stored(_)))
            .map(|variable| (variable.name.clone(), variable.ty.clone()))
            .collect();
        if found.is_empty() {
            return false;
        }
        let (name, ty) = found[self.choices.below(found.len())].clone();
        let pointer = self.fresh("q");
        self.line(&format!("let {pointer} = &{name}"));
        for _ in 0..1 + self.choices.below(2) {
            let value = self.stored(&ty, 2);
            self.line(&format!("*{pointer} = {value}"));
            self.noting();
        }
        true
    }

    // ---- branches

    fn branch(&mut self) -> bool {
        let count = 1 + self.choices.below(3);
        if self.choices.chance(25) {
            let of = self.value_type(1);
            if matches!(of, Ty::Optional(_)) {
                return false;
            }
            let optional = self.expression(&Ty::Optional(Box::new(of.clone())), 2);
            let name = self.fresh("u");
            self.block(&format!("if let {name} = {optional}"), |this| {
                this.declare(&name, of, false);
                this.statements(count);
            });
        } else {
            let condition = self.condition(2);
            self.block(&format!("if {condition}"), |this| this.statements(count));
        }
        if self.choices.chance(50) {
            let other = self.apart(|this| {
                this.indent -= 1;
                this.block("", |this| this.statements(1));
                this.indent += 1;
            });
            let other = other.trim_start().to_owned();
            self.after_block(&format!(" else {}", other.trim_end()));
        }
        true
    }

    fn matching(&mut self) -> bool {
        let ty = match self.choices.below(4) {
            0 | 1 if !self.enums.is_empty() => Ty::Enum(self.choices.below(self.enums.len())),
            2 => Ty::Optional(Box::new(self.scalar())),
            _ => list(Ty::Int),
        };
        let value = self.expression(&ty, 2);
        let mut arms: Vec<(String, Vec<(String, Ty)>)> = Vec::new();
        match &ty {
            Ty::Enum(index) => {
                for (case, payload) in self.enums[*index].cases.clone() {
                    let names: Vec<(String, Ty)> = payload
                        .iter()
                        .map(|ty| (self.fresh("m"), ty.clone()))
                        .collect();
                    let written: Vec<&str> = names.iter().map(|(name, _)| &**name).collect();
                    let mut pattern = match written.is_empty() {
                        true => case.clone(),
                        false => format!("{case}({})", written.join(", ")),
                    };
                    // With a guard, and the same case again without.
                    if let Some((first, Ty::Int)) = names.first() {
                        let limit = self.choices.below(9);
                        arms.push((format!("{pattern} if {first} > {limit}"), names.clone()));
                    }
                    if self.choices.chance(20) && !written.is_empty() {
                        pattern = format!("{case}(..)");
                        arms.push((pattern, Vec::new()));
                    } else {
                        arms.push((pattern, names));
                    }
                }
            }
            Ty::Optional(of) => {
                let name = self.fresh("m");
                arms.push(("null".to_owned(), Vec::new()));
                arms.push((name.clone(), vec![(name, (**of).clone())]));
            }
            _ => {
                let (first, rest) = (self.fresh("m"), self.fresh("m"));
                arms.push(("[]".to_owned(), Vec::new()));
                arms.push((format!("[{first}]"), vec![(first.clone(), Ty::Int)]));
                arms.push((
                    format!("[{first}, ..{rest}]"),
                    vec![(first, Ty::Int), (rest, list(Ty::Int))],
                ));
            }
        }
        self.block(&format!("match {value}"), |this| {
            for (pattern, names) in arms {
                this.block(&format!("{pattern} =>"), |this| {
                    for (name, ty) in names {
                        this.declare(&name, ty, false);
                    }
                    this.statements(1);
                });
            }
        });
        true
    }

    // ---- loops

    fn a_loop(&mut self) -> bool {
        let turns = match self.choices.below(8) {
            0..=3 => 1 + self.choices.below(8) as u64,
            4 | 5 => 10 + self.choices.below(20) as u64,
            6 => 40 + self.choices.below(60) as u64,
            _ => 200,
        };
        if !self.can_afford(turns * 8) || self.frame.times > 3_000 {
            return false;
        }
        let label = self.fresh("l");
        let has_label = self.choices.chance(15);
        let head = if has_label {
            format!("{label}: ")
        } else {
            String::new()
        };
        let count = 1 + self.choices.below(5);
        let name = self.fresh("i");
        let body = |this: &mut Self, label: &str, may_continue: bool, extra: &str| {
            let label = if has_label { label } else { "" };
            this.frame.loops.push((label.to_owned(), may_continue));
            if !extra.is_empty() {
                this.line(extra);
            }
            this.times(turns, |this| this.statements(count));
            this.frame.loops.pop();
        };
        match self.choices.below(16) {
            0..=3 => {
                // Constant bounds, perhaps backwards and so empty.
                let from = self.choices.below(7) as i64 - 2;
                let to = match self.choices.below(8) {
                    7 => from - 1,
                    _ => from + turns as i64,
                };
                let dots = self.choices.of(&["..", "..="]);
                self.block(&format!("{head}for {name} in {from}{dots}{to}"), |this| {
                    this.declare_counter(&name);
                    body(this, &label, true, "");
                });
            }
            4 => {
                // Wherever a number is, also where the numbers end.
                let start = match self.choices.below(4) {
                    0 => format!("9223372036854775807 - {}", turns / 2),
                    1 => "-9223372036854775807 - 1".to_owned(),
                    _ => self.expression(&Ty::Int, 2),
                };
                let first = self.fresh("o");
                let dots = self.choices.of(&["..", "..="]);
                let end = match self.choices.below(4) {
                    3 if start.starts_with("922") => "9223372036854775807".to_owned(),
                    0 => format!("{first} + {turns}"),
                    1 => format!("{first} +% {turns}"),
                    _ => format!("({first} | 15)"),
                };
                self.line(&format!("let {first} = {start}"));
                self.block(&format!("{head}for {name} in {first}{dots}{end}"), |this| {
                    this.declare_counter(&name);
                    body(this, &label, true, "");
                });
            }
            5..=7 => {
                // Over the indices of a list or an array.
                let found: Vec<String> = self
                    .variables
                    .iter()
                    .filter(|variable| matches!(variable.ty, Ty::List(_) | Ty::Array(..)))
                    .map(|variable| variable.name.clone())
                    .collect();
                if found.is_empty() {
                    return false;
                }
                let xs = found[found.len() - 1 - self.choices.below(found.len())].clone();
                let from = self.choices.of(&["0", "1", "2", "-1"]);
                let to = match self.choices.below(6) {
                    0..=2 => format!("..{xs}.len"),
                    3 => format!("..{xs}.len - 1"),
                    4 => format!("..={xs}.len - 1"),
                    _ => format!("..={xs}.len"),
                };
                self.block(&format!("{head}for {name} in {from}{to}"), |this| {
                    this.declare_counter(&name);
                    body(this, &label, true, "");
                });
            }
            8..=10 => {
                // A counter of its own.
                let (start, step) = (self.choices.below(9) as i64 - 3, self.choices.below(3) + 1);
                let is_down = self.choices.chance(35);
                let (sign, order) = if is_down { ("-", ">") } else { ("+", "<") };
                let end = match is_down {
                    true => start - turns as i64,
                    false => start + turns as i64,
                };
                let word = self.choices.of(&["while", "while", "loop"]);
                let opening = match word {
                    "while" => format!("{head}while {name} {order} {end}"),
                    _ => format!("{head}loop"),
                };
                let counting = format!("{name} {sign}= {step}");
                let first = self.choices.chance(50);
                self.line(&format!("var {name} = {start}"));
                let known = self.variables.len();
                self.declare_counter(&name);
                self.block(&opening, |this| {
                    if word == "loop" {
                        this.line(&format!("if not ({name} {order} {end}) {{ break }}"));
                    }
                    match first {
                        true => body(this, &label, true, &counting),
                        false => {
                            body(this, &label, false, "");
                            this.line(&counting);
                        }
                    }
                });
                self.noting();
                self.variables.truncate(known + 1);
            }
            11 | 12 => {
                let of = self.element_type();
                let xs = self.expression(&list(of.clone()), 2);
                let value = of.read();
                if self.choices.chance(25) {
                    let at = self.fresh("i");
                    self.block(
                        &format!("{head}for ({at}, {name}) in {xs}.enumerate()"),
                        |this| {
                            this.declare_counter(&at);
                            this.declare(&name, value, false);
                            body(this, &label, true, "");
                        },
                    );
                } else {
                    self.block(&format!("{head}for {name} in {xs}"), |this| {
                        this.declare(&name, value, false);
                        body(this, &label, true, "");
                    });
                }
            }
            13 => {
                let ty = Ty::Map(Box::new(Ty::Str), Box::new(Ty::Int));
                let map = self.expression(&ty, 1);
                let key = self.fresh("i");
                self.block(&format!("{head}for ({key}, {name}) in {map}"), |this| {
                    this.declare(&key, Ty::Str, false);
                    this.declare(&name, Ty::Int, false);
                    body(this, &label, true, "");
                });
            }
            14 => {
                let text = self.expression(&Ty::Str, 2);
                self.block(&format!("{head}for {name} in {text}"), |this| {
                    this.declare(&name, Ty::Str, false);
                    body(this, &label, true, "");
                });
            }
            _ => {
                // To the end of the numbers, and over it.
                let error = self.fresh("e");
                let (start, step) = match self.choices.chance(50) {
                    true => (format!("9223372036854775807 - {turns}"), "+= 1"),
                    false => (format!("-9223372036854775807 + {turns}"), "-= 1"),
                };
                self.line(&format!("var {name} = {start}"));
                let known = self.variables.len();
                self.declare_counter(&name);
                self.block("try", |this| {
                    this.block(&format!("{head}loop"), |this| {
                        body(this, &label, true, &format!("{name} {step}"));
                    });
                });
                self.after_block(&format!(" catch {error} {{ note({error}.message) }}"));
                self.variables.truncate(known + 1);
            }
        }
        true
    }

    fn jump(&mut self) -> bool {
        if self.frame.in_defer {
            return false;
        }
        let condition = self.condition(2);
        let loops = self.frame.loops.clone();
        let jump = match (self.choices.below(5), loops.last()) {
            (0 | 1, Some(_)) => "break".to_owned(),
            (2, Some((_, true))) => "continue".to_owned(),
            (3, Some(_)) => {
                let named: Vec<&(String, bool)> = loops
                    .iter()
                    .filter(|(label, _)| !label.is_empty())
                    .collect();
                match named.len() {
                    0 => "break".to_owned(),
                    count => {
                        let (label, may_continue) = named[self.choices.below(count)];
                        match *may_continue && self.choices.chance(50) {
                            true => format!("continue {label}"),
                            false => format!("break {label}"),
                        }
                    }
                }
            }
            _ => match self.frame.result.clone() {
                Some(ty) => format!("return {}", self.expression(&ty, 1)),
                None => return false,
            },
        };
        self.line(&format!("if {condition} {{ {jump} }}"));
        true
    }

    // ---- errors

    fn trying(&mut self) -> bool {
        let count = 1 + self.choices.below(3);
        let error = self.fresh("e");
        self.block("try", |this| this.statements(count));
        let known = self.variables.len();
        let inside = self.apart(|this| {
            this.line(&format!("note({error}.message)"));
            match this.choices.below(6) {
                0 if !this.frame.is_lambda => this.line(&format!("note({error}.trace)")),
                1 => {
                    let condition = this.condition(1);
                    this.line(&format!("if {condition} {{ throw {error} }}"));
                }
                _ => this.statements(1),
            }
        });
        self.variables.truncate(known);
        let margin = self.margin();
        self.after_block(&format!(" catch {error} {{\n{inside}{margin}}}"));
        true
    }

    fn throwing(&mut self) -> bool {
        let condition = self.condition(2);
        let text = self.expression(&Ty::Str, 1);
        self.line(&format!("if {condition} {{ throw Error({text}) }}"));
        true
    }

    fn deferring(&mut self) -> bool {
        let before = std::mem::replace(&mut self.frame.in_defer, true);
        let loops = std::mem::take(&mut self.frame.loops);
        self.block("defer", |this| this.statements(1));
        self.frame.loops = loops;
        self.frame.in_defer = before;
        true
    }

    // ---- collections and calls

    fn list_change(&mut self) -> bool {
        let found: Vec<(String, Ty)> = self
            .variables
            .iter()
            .filter_map(|variable| match &variable.ty {
                Ty::List(of) => Some((variable.name.clone(), (**of).clone())),
                _ => None,
            })
            .collect();
        if found.is_empty() {
            return false;
        }
        let (xs, of) = found[found.len() - 1 - self.choices.below(found.len())].clone();
        let value = of.read();
        self.charge(3);
        match self.choices.below(10) {
            0..=3 => {
                let x = self.stored(&of, 2);
                self.line(&format!("if {xs}.len < {LONGEST} {{ {xs}.push({x}) }}"));
            }
            4 => {
                let name = self.fresh("u");
                match value {
                    Ty::Optional(_) => self.line(&format!("let _ = {xs}.pop()")),
                    _ => {
                        self.block(&format!("if let {name} = {xs}.pop()"), |this| {
                            this.declare(&name, value, false);
                            this.statements(1);
                        });
                    }
                }
            }
            5 => {
                let (x, index) = (self.stored(&of, 1), self.index(&format!("{xs}.len")));
                self.line(&format!(
                    "if {xs}.len < {LONGEST} {{ {xs}.insert({index}, {x}) }}"
                ));
            }
            6 => {
                let index = self.index(&format!("{xs}.len"));
                self.line(&format!("let _ = {xs}.remove({index})"));
            }
            7 => self.line(&format!("{xs}.reverse()")),
            8 if matches!(value, Ty::Int | Ty::Float | Ty::Str) => {
                if !self.can_afford(400) {
                    return false;
                }
                // A lambda for `int` is none for the `u8` that its key would be.
                match self.choices.chance(50) || of != value {
                    true => self.line(&format!("{xs}.sort()")),
                    false => {
                        let f = self.lambda(&[value], &Ty::Int, 20);
                        self.line(&format!("{xs}.sort_by({f})"));
                    }
                }
            }
            8 => {
                let f = self.lambda(&[value.clone(), value], &Ty::Int, 40);
                self.line(&format!("{xs}.sort_with({f})"));
            }
            _ => {
                let f = self.in_each(&value);
                self.line(&format!("{xs}.each({f})"));
            }
        }
        true
    }

    /// A lambda that gives nothing.
    fn in_each(&mut self, of: &Ty) -> String {
        let name = self.fresh("p");
        let margin = self.margin();
        let written = self.name(of);
        let inside = self.in_lambda(None, 12, |this| {
            this.declare(&name, of.clone(), true);
            this.apart(|this| this.statements(2))
        });
        format!("|{name}: {written}| {{\n{inside}{margin}}}")
    }

    fn map_change(&mut self) -> bool {
        let found: Vec<(String, Ty, Ty)> = self
            .variables
            .iter()
            .filter_map(|variable| match &variable.ty {
                Ty::Map(key, value) => {
                    Some((variable.name.clone(), (**key).clone(), (**value).clone()))
                }
                _ => None,
            })
            .collect();
        if found.is_empty() {
            return false;
        }
        let (map, key, value) = found[found.len() - 1 - self.choices.below(found.len())].clone();
        self.charge(3);
        let at = self.expression(&key, 1);
        match self.choices.below(6) {
            0..=2 => {
                let value = self.expression(&value, 2);
                self.line(&format!(
                    "if {map}.len < {LONGEST} {{ {map}[{at}] = {value} }}"
                ));
            }
            3 if value == Ty::Int => {
                let operator = self.choices.of(&["+", "^", "-"]);
                let by = self.expression(&Ty::Int, 1);
                self.line(&format!("{map}[{at}] {operator}= small({by})"));
            }
            4 => self.line(&format!("let _ = {map}.remove({at})")),
            _ => self.line(&format!("note({map}.get({at}))")),
        }
        true
    }

    fn calling(&mut self) -> bool {
        let result = match self.choices.below(3) {
            0 => None,
            _ => Some(self.value_type(1)),
        };
        let Some(call) = self.call(result.as_ref(), 2) else {
            return false;
        };
        match result {
            None => self.line(&call),
            Some(_) => {
                let name = self.fresh("_r");
                self.line(&format!("let {name} = {call}"));
            }
        }
        true
    }
}
