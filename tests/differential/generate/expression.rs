//! Expressions of a type that is wanted.

use super::ty::{Ty, list};
use super::{Frame, Generator, LAMBDA_COST};

const EDGES: &[&str] = &[
    "9223372036854775807",
    "(-9223372036854775807 - 1)",
    "(-1)",
    "255",
    "256",
    "(-129)",
    "65535",
    "2147483647",
    "2147483648",
    "(-2147483649)",
    "4294967295",
    "4611686018427387904",
    "9007199254740993",
];

const FLOATS: &[&str] = &[
    "0.0",
    "1.5",
    "(-0.0)",
    "(1.0 / zero)",
    "(zero / zero)",
    "(-1.0 / zero)",
    "0.1",
    "(-2.75)",
    "1e300",
    "1e-310",
    "16777217.0",
    "9007199254740992.0",
    "9223372036854775808.0",
    "0.5",
    "3.4028235e38",
    "100.0",
];

const TEXTS: &[&str] = &[
    "\"\"",
    "\"a\"",
    "\"abc\"",
    "\"12\"",
    "\"-7\"",
    "\"3.5\"",
    "\"x,y\"",
    "\"Zeile\"",
    "\" b \"",
    "\"ü\"",
];

impl Generator<'_> {
    /// An expression that stands as an operand anywhere.
    pub fn expression(&mut self, ty: &Ty, depth: usize) -> String {
        self.charge(1);
        if depth == 0 || self.choices.is_spent() || self.choices.chance(20) {
            return self.leaf(ty);
        }
        if self.choices.chance(22)
            && let Some(made) = self.anywhere(ty, depth)
        {
            return made;
        }
        match ty {
            Ty::Int => self.int_expression(depth),
            Ty::Float => self.float_expression(depth),
            Ty::Bool => self.bool_expression(depth),
            Ty::Str => self.str_expression(depth),
            Ty::List(of) => self.list_expression(of, depth),
            _ => {
                if self.choices.chance(40)
                    && let Some(found) = self.reading(ty)
                {
                    return found;
                }
                self.construct(ty, depth)
            }
        }
    }

    /// What is stored into a place: of the place's type, and mostly such that it fits.
    pub fn stored(&mut self, ty: &Ty, depth: usize) -> String {
        let Ty::Stored(name) = ty else {
            return self.expression(ty, depth);
        };
        let value = self.expression(&ty.read(), depth);
        if self.choices.chance(15) && *name != "f32" {
            return format!("small({value})");
        }
        match *name {
            "u8" => format!("({value} & 255)"),
            "i8" => format!("({value} % 128)"),
            "i16" => format!("({value} % 32768)"),
            "u16" => format!("({value} & 65535)"),
            "i32" => format!("({value} % 2147483648)"),
            "u32" => format!("({value} & 4294967295)"),
            _ => value,
        }
    }

    fn leaf(&mut self, ty: &Ty) -> String {
        if self.choices.chance(80)
            && let Some(found) = self.reading(ty)
        {
            return found;
        }
        self.construct(ty, 0)
    }

    /// A literal, or a value of parts.
    pub fn construct(&mut self, ty: &Ty, depth: usize) -> String {
        let inner = depth.saturating_sub(1);
        let written = self.name(ty);
        match ty {
            Ty::Int => match self.choices.below(5) {
                4 => self.choices.of(EDGES).to_owned(),
                3 => format!("(-{})", self.choices.below(10)),
                _ => self.choices.below(20).to_string(),
            },
            Ty::Float => self.choices.of(FLOATS).to_owned(),
            Ty::Bool => self.choices.of(&["true", "false"]).to_owned(),
            Ty::Str => self.choices.of(TEXTS).to_owned(),
            Ty::Stored(_) => self.stored(ty, depth),
            Ty::List(of) => {
                let count = self.choices.below(6);
                if matches!(**of, Ty::Stored(_)) || count == 0 {
                    let element = self.name(of);
                    let name = self.maker(&written, |name| {
                        format!(
                            "fn {name}(n: int, x: {element}) -> {written} {{ let made: {written} = []; \
                             for _i in 0..n {{ made.push(x) }}; made }}"
                        )
                    });
                    let value = self.stored(of, inner);
                    return format!("{name}({count}, {value})");
                }
                let parts: Vec<String> = (0..count).map(|_| self.expression(of, inner)).collect();
                format!("[{}]", parts.join(", "))
            }
            Ty::Array(of, count) => {
                let element = self.name(of);
                let name = self.maker(&written, |name| {
                    format!(
                        "fn {name}(x: {element}) -> {written} {{ var made: {written}; \
                         for i in 0..{count} {{ made[i] = x }}; made }}"
                    )
                });
                let value = self.stored(of, inner);
                format!("{name}({value})")
            }
            Ty::Map(key, value) => {
                let count = self.choices.below(4);
                if count == 0 {
                    let name = self.maker(&written, |name| {
                        format!("fn {name}() -> {written} {{ let made: {written} = [:]; made }}")
                    });
                    return format!("{name}()");
                }
                let entries: Vec<String> = (0..count)
                    .map(|_| {
                        let key = self.expression(key, 0);
                        format!("{key}: {}", self.expression(value, inner))
                    })
                    .collect();
                format!("[{}]", entries.join(", "))
            }
            Ty::Tuple(parts) => {
                let parts: Vec<String> =
                    parts.iter().map(|ty| self.expression(ty, inner)).collect();
                format!("({})", parts.join(", "))
            }
            Ty::Optional(of) => {
                if depth == 0 {
                    let name = self.maker(&format!("no {written}"), |name| {
                        format!("fn {name}() -> {written} = null")
                    });
                    return format!("{name}()");
                }
                let element = self.name(of);
                let name = self.maker(&written, |name| {
                    format!("fn {name}(x: {element}, there: bool) -> {written} = if there {{ x }} else {{ null }}")
                });
                let value = self.expression(of, inner);
                let there = self.expression(&Ty::Bool, inner);
                format!("{name}({value}, {there})")
            }
            Ty::Struct(index) => {
                let record = self.structs[*index].clone();
                let fields: Vec<String> = record
                    .fields
                    .iter()
                    .map(|(_, ty)| self.stored(ty, inner))
                    .collect();
                format!("{}({})", record.name, fields.join(", "))
            }
            Ty::Class(index) => {
                let record = self.classes[*index].clone();
                let fields: Vec<String> = record
                    .fields
                    .iter()
                    .map(|(_, ty)| self.stored(ty, inner))
                    .collect();
                format!("{}({})", record.name, fields.join(", "))
            }
            Ty::Enum(index) => {
                let cases = self.enums[*index].cases.clone();
                let (name, payload) = match depth {
                    0 => &cases[0],
                    _ => &cases[self.choices.below(cases.len())],
                };
                let parts: Vec<String> = payload
                    .iter()
                    .map(|ty| self.expression(ty, inner))
                    .collect();
                match parts.is_empty() {
                    true => name.clone(),
                    false => format!("{name}({})", parts.join(", ")),
                }
            }
            Ty::Function(parameters, result) => {
                // A function value is called often.
                self.lambda(parameters, result, 0)
            }
        }
    }

    /// Forms that have any type.
    fn anywhere(&mut self, ty: &Ty, depth: usize) -> Option<String> {
        let inner = depth - 1;
        match self.choices.below(14) {
            0 | 1 => self.call(Some(ty), inner),
            2 | 3 => {
                let condition = self.condition(inner);
                let (a, b) = (self.expression(ty, inner), self.expression(ty, inner));
                Some(format!("(if {condition} {{ {a} }} else {{ {b} }})"))
            }
            4 => {
                let (tried, instead) = (self.expression(ty, inner), self.expression(ty, 0));
                Some(format!("(try {{ {tried} }} catch {{ {instead} }})"))
            }
            5 => {
                let (a, b) = (self.expression(ty, inner), self.expression(ty, 0));
                let condition = self.condition(inner);
                Some(format!("pick({condition}, {a}, {b})"))
            }
            6 | 7 => self.call_value(ty, inner),
            8 if !matches!(ty, Ty::Optional(_)) => {
                let optional = Ty::Optional(Box::new(ty.clone()));
                let maybe = self.expression(&optional, inner);
                if self.choices.chance(30) {
                    return Some(format!("{maybe}!"));
                }
                let otherwise = self.expression(ty, 0);
                Some(format!("({maybe} ?? {otherwise})"))
            }
            9 if matches!(ty, Ty::Int | Ty::Float | Ty::Bool | Ty::Str) => {
                let of = self.scalar();
                let f = self.lambda(std::slice::from_ref(&of), ty, 1);
                let value = self.expression(&of, inner);
                Some(format!("apply({f}, {value})"))
            }
            10 => {
                let value = self.expression(&Ty::Int, inner);
                let (a, b) = (self.expression(ty, inner), self.expression(ty, 0));
                let c = self.expression(ty, 0);
                let low = self.choices.below(4);
                Some(format!(
                    "(match {value} {{ {low}..={} => {a}, 7 | 9 => {b}, _ => {c} }})",
                    low + 2
                ))
            }
            11 => {
                let (a, b) = (self.expression(ty, inner), self.expression(ty, 0));
                let other = self.expression(&Ty::Int, 0);
                let part = self.choices.below(2);
                Some(match part {
                    0 => format!("swap(({other}, {a})).0"),
                    _ => format!("(if ({b}, {other}).1 > 3 {{ {a} }} else {{ {b} }})"),
                })
            }
            12 => {
                let of = Ty::Tuple(vec![Ty::Int, ty.clone()]);
                let found = self.reading(&of)?;
                Some(format!("{found}.1"))
            }
            _ if !self.frame.in_defer && self.choices.chance(50) => {
                let result = self.frame.result.clone()?;
                let leave = self.expression(&result, 0);
                let condition = self.condition(inner);
                let value = self.expression(ty, inner);
                Some(format!(
                    "(if {condition} and {} == 3 {{ return {leave} }} else {{ {value} }})",
                    self.expression(&Ty::Int, 0)
                ))
            }
            _ => None,
        }
    }

    pub fn condition(&mut self, depth: usize) -> String {
        self.expression(&Ty::Bool, depth)
    }

    // ---- by type

    fn int_expression(&mut self, depth: usize) -> String {
        let inner = depth - 1;
        let a = |this: &mut Self| this.expression(&Ty::Int, inner);
        match self.choices.below(34) {
            0..=4 => {
                let operator = self.choices.of(&["+", "-", "*"]);
                let (left, right) = (a(self), self.expression(&Ty::Int, inner.min(1)));
                match self.choices.below(4) {
                    0 => format!("({left} {operator} {right})"),
                    _ => format!("(small({left}) {operator} small({right}))"),
                }
            }
            5..=8 => {
                let operator = self.choices.of(&["+%", "-%", "*%"]);
                format!("({} {operator} {})", a(self), a(self))
            }
            9 | 10 => {
                let operator = self.choices.of(&["&", "|", "^"]);
                format!("({} {operator} {})", a(self), a(self))
            }
            11 | 12 => {
                let constant = self
                    .choices
                    .of(&["2", "3", "7", "8", "10", "16", "97", "(-3)", "1000003"]);
                let operator = self.choices.of(&["/", "%"]);
                format!("({} {operator} {constant})", a(self))
            }
            13 => {
                let operator = self.choices.of(&["/", "%"]);
                let right = match self.choices.below(3) {
                    0 => format!("({} | 1)", a(self)),
                    1 => format!("small({})", a(self)),
                    _ => "(int(zero) - 1)".to_owned(),
                };
                format!("({} {operator} {right})", a(self))
            }
            14 | 15 => {
                let operator = self.choices.of(&["<<", ">>"]);
                let by = match self.choices.below(4) {
                    0 => self.choices.below(64).to_string(),
                    3 => format!("small({})", a(self)),
                    _ => format!("({} & 63)", a(self)),
                };
                format!("({} {operator} {by})", a(self))
            }
            16 => {
                let sign = self.choices.of(&["-", "~"]);
                format!("({sign}{})", a(self))
            }
            17 => {
                let method = self.choices.of(&["min", "max"]);
                format!("({}).{method}({})", a(self), a(self))
            }
            18 => format!("({}).abs()", a(self)),
            19 => {
                let method = self.choices.of(&["udiv", "urem", "ucmp"]);
                format!("({}).{method}({} | 1)", a(self), a(self))
            }
            20 | 21 => {
                let x = self.expression(&Ty::Float, inner);
                match self.choices.below(3) {
                    0 => format!("int({x})"),
                    _ => format!("int(({x}).min(1e6).max(-1e6))"),
                }
            }
            22 => format!("int({})", self.expression(&Ty::Bool, inner)),
            23 => {
                let s = self.expression(&Ty::Str, inner);
                match self.choices.below(5) {
                    0 => format!("{s}.len"),
                    1 => format!("({s}.parse_int() ?? {})", a(self)),
                    2 => format!("({s}.find(\"b\") ?? -1)"),
                    3 => {
                        let index = self.index("3");
                        format!("{s}[{index}]")
                    }
                    _ => format!("({s}.hash() & 65535)"),
                }
            }
            24 | 25 => {
                let of = self.element_type();
                let xs = self.expression(&list(of.clone()), inner);
                let value = of.read();
                match self.choices.below(6) {
                    0 => format!("{xs}.len"),
                    1 if value == Ty::Int => format!("{xs}.sum()"),
                    2 if value == Ty::Int => format!("({xs}.max() ?? 0)"),
                    3 => {
                        let f = self.lambda(&[value], &Ty::Bool, 12);
                        let method = self.choices.of(&["count", "find"]);
                        match method {
                            "find" => format!("({xs}.find({f}) ?? -1)"),
                            _ => format!("{xs}.count({f})"),
                        }
                    }
                    _ => {
                        let start = a(self);
                        let f = self.lambda(&[Ty::Int, value], &Ty::Int, 12);
                        format!("{xs}.fold({start}, {f})")
                    }
                }
            }
            26 => match self.reading(&Ty::Map(Box::new(Ty::Str), Box::new(Ty::Int))) {
                Some(map) => {
                    let key = self.expression(&Ty::Str, 0);
                    match self.choices.below(3) {
                        0 => format!("{map}[{key}]"),
                        _ => format!("({map}.get({key}) ?? -1)"),
                    }
                }
                None => a(self),
            },
            27..=30 => self.foreign_int(inner),
            31 => format!("({} + {})", a(self), self.choices.below(10)),
            32 => format!("({}).pow({})", a(self), self.choices.below(4)),
            _ => format!("small({})", a(self)),
        }
    }

    fn float_expression(&mut self, depth: usize) -> String {
        let inner = depth - 1;
        let x = |this: &mut Self| this.expression(&Ty::Float, inner);
        match self.choices.below(20) {
            0..=5 => {
                let operator = self.choices.of(&["+", "-", "*", "/", "%"]);
                format!("({} {operator} {})", x(self), x(self))
            }
            6 | 7 => {
                let operator = self.choices.of(&["+", "-", "*", "/"]);
                let n = self.expression(&Ty::Int, inner);
                match self.choices.chance(50) {
                    true => format!("({} {operator} {n})", x(self)),
                    false => format!("({n} {operator} {})", x(self)),
                }
            }
            8 | 9 => format!("float({})", self.expression(&Ty::Int, inner)),
            10 => {
                let method = self
                    .choices
                    .of(&["sqrt", "floor", "ceil", "round", "abs", "trunc"]);
                format!("({}).{method}()", x(self))
            }
            11 | 12 => {
                let method = self.choices.of(&["min", "max"]);
                format!("({}).{method}({})", x(self), x(self))
            }
            13 => format!("(-{})", x(self)),
            14 => {
                let of = self.choices.of(&[0, 1, 2]);
                let of = [Ty::Float, Ty::Stored("f32"), Ty::Int][of].clone();
                let xs = self.expression(&list(of.clone()), inner);
                let f = self.lambda(&[Ty::Float, of.read()], &Ty::Float, 12);
                format!("{xs}.fold({}, {f})", x(self))
            }
            15 => {
                let s = self.expression(&Ty::Str, inner);
                format!("({s}.parse_float() ?? {})", x(self))
            }
            16..=18 => self.foreign_float(inner),
            _ => {
                let xs = self.expression(&list(Ty::Float), inner);
                let method = self.choices.of(&["min", "max"]);
                format!("({xs}.{method}() ?? 0.25)")
            }
        }
    }

    fn bool_expression(&mut self, depth: usize) -> String {
        let inner = depth - 1;
        match self.choices.below(17) {
            0..=4 => {
                let operator = self.choices.of(&["<", "<=", ">", ">=", "==", "!="]);
                let a = self.expression(&Ty::Int, inner);
                let b = match self.choices.chance(50) {
                    true => self.choices.below(12).to_string(),
                    false => self.expression(&Ty::Int, inner),
                };
                format!("({a} {operator} {b})")
            }
            5..=7 => {
                let operator = self.choices.of(&["<", "<=", ">", ">=", "==", "!="]);
                let a = self.expression(&Ty::Float, inner);
                let of = self.choices.of(&[0, 0, 1]);
                let b = self.expression(&[Ty::Float, Ty::Int][of].clone(), inner);
                format!("({a} {operator} {b})")
            }
            8 => {
                let operator = self.choices.of(&["<", "<=", ">", "==", "!="]);
                let (a, b) = (
                    self.expression(&Ty::Str, inner),
                    self.expression(&Ty::Str, inner),
                );
                format!("({a} {operator} {b})")
            }
            9 => format!("(not {})", self.condition(inner)),
            10 | 11 => {
                let operator = self.choices.of(&["and", "or"]);
                format!(
                    "({} {operator} {})",
                    self.condition(inner),
                    self.condition(inner)
                )
            }
            12 => {
                let ty = self.value_type(1);
                let (a, b) = (self.expression(&ty, inner), self.expression(&ty, inner));
                let operator = self.choices.of(&["==", "!="]);
                format!("({a} {operator} {b})")
            }
            13 => {
                let (x, low) = (self.expression(&Ty::Int, inner), self.choices.below(9));
                let word = self.choices.of(&["in", "not in"]);
                format!("({x} {word} {low}..{})", low + 4)
            }
            14 => {
                let of = self.scalar();
                let x = self.expression(&of, inner);
                let xs = self.expression(&list(of), inner);
                format!("({x} in {xs})")
            }
            15 => {
                let of = self.element_type();
                let xs = self.expression(&list(of.clone()), inner);
                let f = self.lambda(&[of.read()], &Ty::Bool, 12);
                let method = self.choices.of(&["any", "all"]);
                format!("{xs}.{method}({f})")
            }
            _ => format!("is_odd({})", self.expression(&Ty::Int, inner)),
        }
    }

    fn str_expression(&mut self, depth: usize) -> String {
        let inner = depth - 1;
        let s = |this: &mut Self| this.expression(&Ty::Str, inner);
        match self.choices.below(13) {
            0 | 1 => format!("cut({} + {})", s(self), s(self)),
            2 | 3 => {
                let ty = self.value_type(1);
                format!("cut(str({}))", self.expression(&ty, inner))
            }
            4 => {
                let n = self.expression(&Ty::Int, inner);
                let format = self.choices.of(&["", ":d", ":04d", ":x", ":>6"]);
                let x = self.expression(&Ty::Float, 0);
                let precision = self.choices.of(&["", ":.2f", ":.3e", ":g"]);
                let t = self.fresh("t");
                format!(
                    "apply(|{t}: (int, float)| cut(\"{{{t}.0{format}}} {{{t}.1{precision}}}\"), ({n}, {x}))"
                )
            }
            5 => {
                let method = self.choices.of(&["upper", "lower", "trim"]);
                format!("{}.{method}()", s(self))
            }
            6 => format!("cut({}.repeat({}))", s(self), self.choices.below(4)),
            7 => format!("cut({}.replace(\"a\", \"bc\"))", s(self)),
            8 => format!("chr(65 + ({} & 31))", self.expression(&Ty::Int, inner)),
            9 => {
                let (text, from) = (s(self), self.choices.below(3));
                match self.choices.chance(50) {
                    true => format!("{text}[{from}..]"),
                    false => format!("{text}[..{from}]"),
                }
            }
            10 => {
                let xs = self.expression(&list(Ty::Str), inner);
                format!("cut({xs}.join(\"-\"))")
            }
            11 => format!("({}).to_str(16)", self.expression(&Ty::Int, inner)),
            _ => format!("({}).ustr()", self.expression(&Ty::Int, inner)),
        }
    }

    fn list_expression(&mut self, of: &Ty, depth: usize) -> String {
        let inner = depth - 1;
        let ty = list(of.clone());
        let value = of.read();
        match self.choices.below(8) {
            0 | 1 if *of == value => {
                let from = self.element_type();
                let xs = self.expression(&list(from.clone()), inner);
                let f = self.lambda(&[from.read()], &value, 12);
                format!("{xs}.map({f})")
            }
            2 | 3 => {
                let xs = self.expression(&ty, inner);
                let f = self.lambda(&[value], &Ty::Bool, 12);
                format!("{xs}.filter({f})")
            }
            4 => {
                let xs = self.expression(&ty, inner);
                match self.choices.below(4) {
                    0 => format!("{xs}.copy()"),
                    1 => format!("{xs}[{}..]", self.choices.below(3)),
                    2 => format!("{xs}[..{}]", self.choices.below(4)),
                    _ => format!("{xs}[{}..{}]", self.choices.below(2), self.choices.below(5)),
                }
            }
            5 if *of == Ty::Str => format!("{}.split(\",\")", self.expression(&Ty::Str, inner)),
            5 if *of == Ty::Stored("u8") => {
                format!("{}.bytes()", self.expression(&Ty::Str, inner))
            }
            5 if *of == Ty::Int => {
                match self.reading(&Ty::Map(Box::new(Ty::Str), Box::new(Ty::Int))) {
                    Some(map) => format!("{map}.values()"),
                    None => self.construct(&ty, depth),
                }
            }
            6 if *of == value => {
                let x = self.expression(of, inner);
                format!("[{x}; {}]", self.choices.below(10))
            }
            _ => self.construct(&ty, depth),
        }
    }

    // ---- functions

    /// Makes the body of a lambda, which is called so often at most.
    pub fn in_lambda<R>(
        &mut self,
        result: Option<Ty>,
        calls: u64,
        make: impl FnOnce(&mut Self) -> R,
    ) -> R {
        let frame = Frame {
            result,
            times: 1,
            most: LAMBDA_COST,
            is_lambda: true,
            ..Frame::default()
        };
        let outer = std::mem::replace(&mut self.frame, frame);
        let variables = self.variables.clone();
        self.variables
            .retain(|variable| !variable.name.starts_with("self"));
        let made = make(self);
        self.variables = variables;
        let inner = std::mem::replace(&mut self.frame, outer);
        self.charge(calls * inner.cost.max(1));
        made
    }

    /// A lambda that is called so often at most.
    pub fn lambda(&mut self, parameters: &[Ty], result: &Ty, calls: u64) -> String {
        let names: Vec<String> = parameters.iter().map(|_| self.fresh("p")).collect();
        let heads: Vec<String> = names
            .iter()
            .zip(parameters)
            .map(|(name, ty)| format!("{name}: {}", self.name(ty)))
            .collect();
        let calls = if self.can_afford(calls * LAMBDA_COST) {
            calls
        } else {
            0
        };
        let margin = self.margin();
        let is_block = self.nesting < 4 && self.choices.chance(45) && !self.choices.is_spent();
        self.nesting += 1;
        let body = self.in_lambda(Some(result.clone()), calls, |this| {
            for (name, ty) in names.iter().zip(parameters) {
                this.declare(name, ty.clone(), true);
            }
            if !is_block {
                return this.stored(result, 2);
            }
            let inside = this.apart(|this| {
                this.statements(2);
                let value = this.stored(result, 2);
                this.line(&value);
            });
            format!("{{\n{inside}{margin}}}")
        });
        self.nesting -= 1;
        format!("|{}| {body}", heads.join(", "))
    }

    /// A call of a function value in sight.
    pub fn call_value(&mut self, result: &Ty, depth: usize) -> Option<String> {
        let found: Vec<usize> = (0..self.variables.len())
            .filter(|index| {
                let variable = &self.variables[*index];
                matches!(&variable.ty, Ty::Function(_, given) if **given == *result)
                    && self.can_afford(variable.cost)
            })
            .collect();
        let index = *found.get(self.choices.below(found.len()))?;
        let variable = self.variables[index].clone();
        let Ty::Function(parameters, _) = &variable.ty else {
            return None;
        };
        self.charge(variable.cost);
        let arguments: Vec<String> = parameters
            .iter()
            .map(|ty| self.expression(ty, depth.min(2)))
            .collect();
        Some(format!("{}({})", variable.name, arguments.join(", ")))
    }

    /// A call of a function of the program that gives this.
    pub fn call(&mut self, result: Option<&Ty>, depth: usize) -> Option<String> {
        if let Some((itself, left)) = self.frame.itself.clone()
            && itself.result.as_ref() == result
            && left > 0
            && self.frame.times == 1
            && self.choices.chance(60)
        {
            self.frame.itself = Some((itself.clone(), left - 1));
            return Some(self.call_of(&itself, depth, Some("depth - 1".to_owned())));
        }
        let found: Vec<usize> = (0..self.functions.len())
            .filter(|index| {
                let function = &self.functions[*index];
                function.result.as_ref() == result && self.can_afford(function.cost)
            })
            .collect();
        let index = *found.get(self.choices.below(found.len()))?;
        let mut function = self.functions[index].clone();
        if let Some((ty, is_var)) = &function.receiver {
            let on = match is_var {
                true => self.assignable().filter(|way| way.ty == *ty)?.text,
                false => self.reading(ty)?,
            };
            function.name = format!("{on}.{}", function.name);
        }
        self.charge(function.cost);
        let first = function
            .depth
            .map(|most| (1 + self.choices.below(most)).to_string());
        Some(self.call_of(&function, depth, first))
    }

    pub fn call_of(
        &mut self,
        function: &super::Function,
        depth: usize,
        first: Option<String>,
    ) -> String {
        let depth = depth.min(2);
        let mut arguments: Vec<String> = first.into_iter().collect();
        let mut is_named = false;
        for parameter in &function.parameters {
            if parameter.default.is_some() && self.choices.chance(40) {
                is_named = true;
                continue;
            }
            let value = self.stored(&parameter.ty, depth);
            is_named |= self.choices.chance(10);
            arguments.push(match is_named {
                true => format!("{}: {value}", parameter.name),
                false => value,
            });
        }
        format!("{}({})", function.name, arguments.join(", "))
    }
}
