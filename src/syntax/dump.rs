//! `arc dump ast`: the tree as indented text, one node a line, in a form that stays.
//!
//! ```text
//! let x
//!   add
//!     int 1
//!     name y
//! ```
//!
//! A line says what the node is and what it holds itself; its children stand below, two spaces deeper.

use super::ast::*;
use std::fmt::Write;

pub fn dump(module: &Module, interner: &Interner) -> String {
    let mut dump = Dump {
        interner,
        out: String::new(),
        depth: 0,
    };
    for statement in &module.statements {
        dump.statement(statement);
    }
    dump.out
}

struct Dump<'a> {
    interner: &'a Interner,
    out: String,
    depth: usize,
}

impl Dump<'_> {
    fn line(&mut self, text: &str) {
        let _ = writeln!(
            self.out,
            "{:indent$}{}",
            "",
            text.trim_end(),
            indent = self.depth * 2
        );
    }

    fn inside(&mut self, children: impl FnOnce(&mut Self)) {
        self.depth += 1;
        children(self);
        self.depth -= 1;
    }

    fn node(&mut self, text: &str, children: impl FnOnce(&mut Self)) {
        self.line(text);
        self.inside(children);
    }

    fn text(&self, name: Name) -> &str {
        self.interner.text(name.symbol)
    }

    fn path(&self, path: &[Name]) -> String {
        path.iter()
            .map(|name| self.text(*name))
            .collect::<Vec<_>>()
            .join(".")
    }

    fn type_parameters(&self, names: &[Name]) -> String {
        match names {
            [] => String::new(),
            names => format!(
                "[{}]",
                names
                    .iter()
                    .map(|name| self.text(*name))
                    .collect::<Vec<_>>()
                    .join(", ")
            ),
        }
    }

    // ---- statements

    fn statement(&mut self, statement: &Statement) {
        match &statement.kind {
            StatementKind::Let(declared) => {
                let word = if declared.mutable { "var" } else { "let" };
                let ty = self.annotation(declared.ty.as_ref());
                let pattern = self.pattern(&declared.pattern);
                self.node(&format!("{word} {pattern}{ty}"), |dump| {
                    dump.optional(declared.value.as_ref());
                });
            }
            StatementKind::Const(declared) => self.constant(declared),
            StatementKind::TypeAlias(alias) => {
                let line = format!(
                    "type {}{} = {}",
                    self.text(alias.name),
                    self.type_parameters(&alias.type_parameters),
                    self.ty(&alias.ty)
                );
                self.line(&line);
            }
            StatementKind::Function(function) => self.function(function),
            StatementKind::Aggregate(aggregate) => self.aggregate(aggregate),
            StatementKind::Enum(declared) => self.enumeration(declared),
            StatementKind::Extern(block) => self.foreign(block),
            StatementKind::Import(import) => self.import(import),
            StatementKind::Test(test) => self
                .node(&format!("test {}", literal(&test.name)), |dump| {
                    dump.block(&test.body)
                }),
            StatementKind::Defer(deferred) => self.node("defer", |dump| dump.statement(deferred)),
            StatementKind::Assert(assertion) => self.node("assert", |dump| {
                dump.expression(&assertion.condition);
                dump.optional(assertion.message.as_ref());
            }),
            StatementKind::Expression(expression) => self.expression(expression),
            StatementKind::Error => self.line("error"),
        }
    }

    fn block(&mut self, block: &Block) {
        for statement in &block.statements {
            self.statement(statement);
        }
    }

    fn constant(&mut self, declared: &Const) {
        let line = format!(
            "const {}{}",
            self.text(declared.name),
            self.annotation(declared.ty.as_ref())
        );
        self.node(&line, |dump| dump.expression(&declared.value));
    }

    fn function(&mut self, function: &Function) {
        let mut parts = Vec::new();
        if let Some(receiver) = function.receiver {
            parts.push(if receiver.mutable { "var self" } else { "self" }.to_owned());
        }
        for parameter in &function.parameters {
            parts.push(format!(
                "{}{}",
                self.text(parameter.name),
                self.annotation(parameter.ty.as_ref())
            ));
        }
        let result = match &function.result {
            Some(result) => format!(" -> {}", self.ty(result)),
            None => String::new(),
        };
        let line = format!(
            "fn {}{}({}){result}",
            self.text(function.name),
            self.type_parameters(&function.type_parameters),
            parts.join(", ")
        );
        self.node(&line, |dump| {
            for parameter in &function.parameters {
                if let Some(default) = &parameter.default {
                    let line = format!("default {}", dump.text(parameter.name));
                    dump.node(&line, |dump| dump.expression(default));
                }
            }
            dump.expression(&function.body);
        });
    }

    fn attributes(&mut self, attributes: &[Attribute]) {
        for attribute in attributes {
            let line = format!("@{}", self.text(attribute.name));
            self.node(&line, |dump| dump.all(&attribute.arguments));
        }
    }

    fn aggregate(&mut self, aggregate: &Aggregate) {
        let word = match aggregate.kind {
            AggregateKind::Struct => "struct",
            AggregateKind::Union => "union",
            AggregateKind::Class => "class",
        };
        let line = format!(
            "{word} {}{}",
            self.text(aggregate.name),
            self.type_parameters(&aggregate.type_parameters)
        );
        self.node(&line, |dump| {
            dump.attributes(&aggregate.attributes);
            dump.members(&aggregate.members);
        });
    }

    fn members(&mut self, members: &[Member]) {
        for member in members {
            match member {
                Member::Field(field) => {
                    let line = format!("field {}: {}", self.text(field.name), self.ty(&field.ty));
                    self.node(&line, |dump| {
                        dump.attributes(&field.attributes);
                        if let Some(bits) = &field.bits {
                            dump.node("bits", |dump| dump.expression(bits));
                        }
                        dump.optional(field.default.as_ref());
                    });
                }
                Member::Method(function) => self.function(function),
                Member::Const(declared) => self.constant(declared),
                Member::Error(_) => self.line("error"),
            }
        }
    }

    fn enumeration(&mut self, declared: &Enum) {
        let line = format!(
            "enum {}{}{}",
            self.text(declared.name),
            self.type_parameters(&declared.type_parameters),
            self.annotation(declared.representation.as_ref())
        );
        self.node(&line, |dump| {
            for case in &declared.cases {
                let payload: Vec<String> = case
                    .payload
                    .iter()
                    .map(|field| match field.name {
                        Some(name) => format!("{}: {}", dump.text(name), dump.ty(&field.ty)),
                        None => dump.ty(&field.ty),
                    })
                    .collect();
                let payload = if payload.is_empty() {
                    String::new()
                } else {
                    format!("({})", payload.join(", "))
                };
                let line = format!("case {}{payload}", dump.text(case.name));
                dump.node(&line, |dump| dump.optional(case.value.as_ref()));
            }
            dump.members(&declared.members);
        });
    }

    fn import(&mut self, import: &Import) {
        let source = match &import.source {
            ImportSource::Path(path) => literal(path),
            ImportSource::Module(name) => self.text(*name).to_owned(),
            ImportSource::C { file, link } => {
                let link: Vec<String> = link
                    .iter()
                    .map(|library| format!(" link {}", literal(library)))
                    .collect();
                format!("c {}{}", literal(file), link.join(""))
            }
        };
        let alias = match import.alias {
            Some(alias) => format!(" as {}", self.text(alias)),
            None => String::new(),
        };
        let line = format!("import {source}{alias}");
        self.node(&line, |dump| {
            for name in import.names.iter().flatten() {
                let alias = match name.alias {
                    Some(alias) => format!(" as {}", dump.text(alias)),
                    None => String::new(),
                };
                let line = format!("name {}{alias}", dump.text(name.name));
                dump.line(&line);
            }
        });
    }

    // ---- foreign declarations

    fn foreign(&mut self, block: &Extern) {
        let library = block
            .library
            .as_ref()
            .map_or(String::new(), |library| format!(" {}", literal(library)));
        self.node(&format!("extern{library}"), |dump| {
            for member in &block.members {
                dump.foreign_member(member);
            }
        });
    }

    fn foreign_member(&mut self, member: &ExternMember) {
        match member {
            ExternMember::Function(function) => self.foreign_function(function),
            ExternMember::Type(declared) => {
                let drop = declared
                    .drop
                    .map_or(String::new(), |drop| format!(" drop {}", self.text(drop)));
                let line = format!("type {}{drop}", self.text(declared.name));
                self.line(&line);
            }
            ExternMember::Variable(variable) => {
                let symbol = variable.symbol.as_ref().map_or(String::new(), |symbol| {
                    format!(" symbol {}", literal(symbol))
                });
                let line = format!(
                    "var {}: {}{symbol}",
                    self.text(variable.name),
                    self.ty(&variable.ty)
                );
                self.line(&line);
            }
            ExternMember::Const(declared) => self.constant(declared),
            ExternMember::Aggregate(aggregate) => self.aggregate(aggregate),
            ExternMember::Enum(declared) => self.enumeration(declared),
            ExternMember::Error(_) => self.line("error"),
        }
    }

    fn foreign_function(&mut self, function: &ExternFunction) {
        let mut parts: Vec<String> = Vec::new();
        for parameter in &function.parameters {
            let mode = match parameter.mode {
                ParameterMode::In => "",
                ParameterMode::Out => "out ",
                ParameterMode::InOut => "inout ",
            };
            let owned = if parameter.owned { "own " } else { "" };
            parts.push(format!(
                "{mode}{}: {owned}{}",
                self.text(parameter.name),
                self.ty(&parameter.ty)
            ));
        }
        if function.variadic {
            parts.push("...".to_owned());
        }
        let optional = if function.optional { "?" } else { "" };
        let mut line = format!(
            "fn{optional} {}({})",
            self.text(function.name),
            parts.join(", ")
        );
        if let Some(result) = &function.result {
            let owned = if function.result_owned { "own " } else { "" };
            let _ = write!(line, " -> {owned}{}", self.ty(result));
        }
        if let Some(symbol) = &function.symbol {
            let _ = write!(line, " symbol {}", literal(symbol));
        }
        if function.blocking {
            line.push_str(" blocking");
        }
        self.node(&line, |dump| {
            for parameter in &function.parameters {
                if let Some(default) = &parameter.default {
                    let line = format!("default {}", dump.text(parameter.name));
                    dump.node(&line, |dump| dump.expression(default));
                }
            }
            let Some(fails) = &function.fails else {
                return;
            };
            let (word, value) = match &fails.condition {
                FailsCondition::Compare(operator, value) => (operator.text(), value),
                FailsCondition::In(value) => ("in", value),
                FailsCondition::If(value) => ("if", value),
            };
            dump.node(&format!("fails {word}"), |dump| dump.expression(value));
            if let Some(message) = &fails.message {
                dump.node("with", |dump| dump.expression(message));
            }
        });
    }

    // ---- types, in one line

    fn annotation(&self, ty: Option<&TypeExpression>) -> String {
        ty.map_or(String::new(), |ty| format!(": {}", self.ty(ty)))
    }

    fn types(&self, types: &[TypeExpression]) -> String {
        types
            .iter()
            .map(|ty| self.ty(ty))
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn ty(&self, ty: &TypeExpression) -> String {
        match &ty.kind {
            TypeKind::Named(named) => {
                let module = named
                    .module
                    .map_or(String::new(), |module| format!("{}.", self.text(module)));
                let name = self.text(named.name);
                match named.arguments.as_slice() {
                    [] => format!("{module}{name}"),
                    arguments => format!("{module}{name}[{}]", self.types(arguments)),
                }
            }
            TypeKind::List(element) => format!("[{}]", self.ty(element)),
            TypeKind::Array(element, count) => match &count.kind {
                ExpressionKind::Integer(literal) => {
                    format!("[{}; {}]", self.ty(element), literal.value)
                }
                ExpressionKind::Name(symbol) => {
                    format!("[{}; {}]", self.ty(element), self.interner.text(*symbol))
                }
                _ => format!("[{}; …]", self.ty(element)),
            },
            TypeKind::Map(key, value) => format!("[{}: {}]", self.ty(key), self.ty(value)),
            TypeKind::Tuple(parts) => format!("({})", self.types(parts)),
            TypeKind::Function(parameters, result) => {
                let result = result
                    .as_ref()
                    .map_or(String::new(), |result| format!(" -> {}", self.ty(result)));
                format!("fn({}){result}", self.types(parameters))
            }
            TypeKind::Optional(inner) => match inner.kind {
                TypeKind::Function(..) => format!("({})?", self.ty(inner)),
                _ => format!("{}?", self.ty(inner)),
            },
            TypeKind::Pointer(target) => format!("*{}", self.ty(target)),
            TypeKind::Error => "error".to_owned(),
        }
    }

    // ---- expressions

    fn optional(&mut self, expression: Option<&Expression>) {
        if let Some(expression) = expression {
            self.expression(expression);
        }
    }

    fn all(&mut self, expressions: &[Expression]) {
        for expression in expressions {
            self.expression(expression);
        }
    }

    fn expression(&mut self, expression: &Expression) {
        use ExpressionKind::*;
        match &expression.kind {
            Integer(literal) if literal.decimal => self.line(&format!("int {}", literal.value)),
            Integer(literal) => self.line(&format!("int {:#x}", literal.value)),
            Float(value) => self.line(&format!("float {value:?}")),
            Character(value) => self.line(&format!("character {value:?}")),
            Boolean(value) => self.line(&format!("bool {value}")),
            Null => self.line("null"),
            String(text) => self.string(text),
            Name(symbol) => {
                let line = format!("name {}", self.interner.text(*symbol));
                self.line(&line);
            }
            List(parts) => self.node("list", |dump| dump.all(parts)),
            Repeat(value, count) => self.node("repeat", |dump| {
                dump.expression(value);
                dump.expression(count);
            }),
            Map(entries) => self.node("map", |dump| {
                for (key, value) in entries {
                    dump.expression(key);
                    dump.inside(|dump| dump.expression(value));
                }
            }),
            Tuple(parts) => self.node("tuple", |dump| dump.all(parts)),
            Parenthesized(inner) => self.node("parentheses", |dump| dump.expression(inner)),
            Range(range) => self.node(
                if range.inclusive {
                    "range ..="
                } else {
                    "range .."
                },
                |dump| {
                    match &range.start {
                        Some(start) => dump.expression(start),
                        None => dump.line("open"),
                    }
                    match &range.end {
                        Some(end) => dump.expression(end),
                        None => dump.line("open"),
                    }
                },
            ),
            Unary(operator, operand) => self.node(&format!("unary {}", operator.text()), |dump| {
                dump.expression(operand)
            }),
            Binary(binary) => self.node(&format!("binary {}", binary.operator.text()), |dump| {
                dump.expression(&binary.left);
                dump.expression(&binary.right);
            }),
            As(value, ty) => {
                let line = format!("as {}", self.ty(ty));
                self.node(&line, |dump| dump.expression(value));
            }
            Call(call) => self.node("call", |dump| {
                dump.expression(&call.callee);
                for argument in &call.arguments {
                    match argument.name {
                        Some(name) => {
                            let line = format!("argument {}", dump.text(name));
                            dump.node(&line, |dump| dump.expression(&argument.value));
                        }
                        None => dump.expression(&argument.value),
                    }
                }
            }),
            Index(base, index) => self.node("index", |dump| {
                dump.expression(base);
                dump.expression(index);
            }),
            Field(base, name) => {
                let line = format!("field {}", self.text(*name));
                self.node(&line, |dump| dump.expression(base));
            }
            OptionalField(base, name) => {
                let line = format!("optional field {}", self.text(*name));
                self.node(&line, |dump| dump.expression(base));
            }
            TupleField(base, index) => self.node(&format!("tuple field {index}"), |dump| {
                dump.expression(base)
            }),
            Unwrap(inner) => self.node("unwrap", |dump| dump.expression(inner)),
            If(branch) => self.node("if", |dump| {
                dump.condition(&branch.condition);
                dump.node("then", |dump| dump.block(&branch.then));
                if let Some(otherwise) = &branch.otherwise {
                    dump.node("else", |dump| dump.expression(otherwise));
                }
            }),
            While(repeat) => {
                let line = self.labelled("while", repeat.label);
                self.node(&line, |dump| {
                    dump.condition(&repeat.condition);
                    dump.node("do", |dump| dump.block(&repeat.body));
                });
            }
            Loop(repeat) => {
                let line = self.labelled("loop", repeat.label);
                self.node(&line, |dump| dump.block(&repeat.body));
            }
            For(repeat) => {
                let pattern = self.pattern(&repeat.pattern);
                let line = format!("{} {pattern}", self.labelled("for", repeat.label));
                self.node(&line, |dump| {
                    dump.expression(&repeat.iterable);
                    dump.node("do", |dump| dump.block(&repeat.body));
                });
            }
            Match(choice) => self.node("match", |dump| {
                dump.expression(&choice.subject);
                for arm in &choice.arms {
                    let line = format!("arm {}", dump.pattern(&arm.pattern));
                    dump.node(&line, |dump| {
                        if let Some(guard) = &arm.guard {
                            dump.node("if", |dump| dump.expression(guard));
                        }
                        dump.expression(&arm.body);
                    });
                }
            }),
            Try(attempt) => self.node("try", |dump| {
                dump.block(&attempt.body);
                let binding = attempt.binding.map_or(std::string::String::new(), |name| {
                    dump.text(name).to_owned()
                });
                dump.node(&format!("catch {binding}"), |dump| {
                    dump.block(&attempt.handler)
                });
            }),
            Block(block) => self.node("block", |dump| dump.block(block)),
            Lambda(lambda) => {
                let parameters: Vec<std::string::String> = lambda
                    .parameters
                    .iter()
                    .map(|parameter| {
                        format!(
                            "{}{}",
                            self.pattern(&parameter.pattern),
                            self.annotation(parameter.ty.as_ref())
                        )
                    })
                    .collect();
                self.node(&format!("lambda |{}|", parameters.join(", ")), |dump| {
                    dump.expression(&lambda.body)
                });
            }
            SizeOf(ty) => {
                let line = format!("sizeof {}", self.ty(ty));
                self.line(&line);
            }
            AlignOf(ty) => {
                let line = format!("alignof {}", self.ty(ty));
                self.line(&line);
            }
            OffsetOf(ty, field) => {
                let line = format!("offsetof {} {}", self.ty(ty), self.text(*field));
                self.line(&line);
            }
            Assign(assign) => {
                let operator = assign.operator.map_or("", BinaryOperator::text);
                self.node(&format!("assign {operator}="), |dump| {
                    dump.expression(&assign.place);
                    dump.expression(&assign.value);
                });
            }
            Return(value) => self.node("return", |dump| dump.optional(value.as_deref())),
            Break(name, value) => {
                let name = name.map_or("", |name| self.interner.text(name.symbol));
                self.node(&format!("break {name}"), |dump| {
                    dump.optional(value.as_deref())
                });
            }
            Continue(label) => {
                let line = format!(
                    "continue {}",
                    label.map_or("", |name| self.interner.text(name.symbol))
                );
                self.line(&line);
            }
            Throw(value) => self.node("throw", |dump| dump.expression(value)),
            Error => self.line("error"),
        }
    }

    fn labelled(&self, word: &str, label: Option<Name>) -> String {
        label.map_or(word.to_owned(), |label| {
            format!("{word} {}:", self.text(label))
        })
    }

    fn condition(&mut self, condition: &Condition) {
        for part in &condition.parts {
            match part {
                ConditionPart::Expression(expression) => self.expression(expression),
                ConditionPart::Let(pattern, value) => {
                    let line = format!("let {}", self.pattern(pattern));
                    self.node(&line, |dump| dump.expression(value));
                }
            }
        }
    }

    fn string(&mut self, text: &StringLiteral) {
        if text.plain().is_some() {
            return self.line(&format!("str {}", literal(text)));
        }
        self.node("str", |dump| {
            for part in &text.parts {
                match part {
                    StringPart::Text(text) => dump.line(&format!("text {text:?}")),
                    StringPart::Interpolation(value, None) => {
                        dump.node("show", |dump| dump.expression(value))
                    }
                    StringPart::Interpolation(value, Some(format)) => {
                        dump.node(&format!("show by {}", format_text(format)), |dump| {
                            dump.expression(value)
                        });
                    }
                }
            }
        });
    }

    // ---- patterns, in one line

    fn patterns(&self, patterns: &[Pattern], between: &str) -> String {
        patterns
            .iter()
            .map(|pattern| self.pattern(pattern))
            .collect::<Vec<_>>()
            .join(between)
    }

    fn pattern(&self, pattern: &Pattern) -> String {
        match &pattern.kind {
            PatternKind::Wildcard => "_".to_owned(),
            PatternKind::Name(symbol) => self.interner.text(*symbol).to_owned(),
            PatternKind::Path(path) => self.path(path),
            PatternKind::Literal(value) => self.literal_pattern(value),
            PatternKind::Range(range) => {
                let part = |end: &Option<Expression>| {
                    end.as_ref()
                        .map_or(String::new(), |end| self.literal_pattern(end))
                };
                let sign = if range.inclusive { "..=" } else { ".." };
                format!("{}{sign}{}", part(&range.start), part(&range.end))
            }
            PatternKind::Tuple(parts) => format!("({})", self.patterns(parts, ", ")),
            PatternKind::List(parts) => format!("[{}]", self.patterns(parts, ", ")),
            PatternKind::Rest(name) => format!(
                "..{}",
                name.map_or("", |name| self.interner.text(name.symbol))
            ),
            PatternKind::Case(case) => {
                let fields: Vec<String> = case
                    .fields
                    .iter()
                    .map(|field| match field.name {
                        Some(name) => {
                            format!("{}: {}", self.text(name), self.pattern(&field.pattern))
                        }
                        None => self.pattern(&field.pattern),
                    })
                    .collect();
                format!("{}({})", self.path(&case.path), fields.join(", "))
            }
            PatternKind::Alternatives(all) => self.patterns(all, " | "),
            PatternKind::Error => "error".to_owned(),
        }
    }

    fn literal_pattern(&self, value: &Expression) -> String {
        match &value.kind {
            ExpressionKind::Integer(literal) => literal.value.to_string(),
            ExpressionKind::Float(value) => format!("{value:?}"),
            ExpressionKind::Character(value) => format!("{value:?}"),
            ExpressionKind::Boolean(value) => value.to_string(),
            ExpressionKind::String(text) => literal(text),
            ExpressionKind::Unary(operator, operand) => {
                format!("{}{}", operator.text(), self.literal_pattern(operand))
            }
            _ => "null".to_owned(),
        }
    }
}

/// A literal without interpolations, quoted.
fn literal(text: &StringLiteral) -> String {
    format!("{:?}", text.plain().unwrap_or("…"))
}

fn format_text(format: &FormatSpec) -> String {
    let align = match format.align {
        Some(FormatAlign::Left) => "<",
        Some(FormatAlign::Center) => "^",
        Some(FormatAlign::Right) => ">",
        None => "",
    };
    let kind = match format.kind {
        None => "",
        Some(FormatKind::Decimal) => "d",
        Some(FormatKind::LowerHex) => "x",
        Some(FormatKind::UpperHex) => "X",
        Some(FormatKind::Octal) => "o",
        Some(FormatKind::Binary) => "b",
        Some(FormatKind::Exponent) => "e",
        Some(FormatKind::Fixed) => "f",
        Some(FormatKind::General) => "g",
        Some(FormatKind::String) => "s",
    };
    let fill = if format.fill == ' ' || format.align.is_none() {
        String::new()
    } else {
        format.fill.to_string()
    };
    let plus = if format.plus { "+" } else { "" };
    let alternate = if format.alternate { "#" } else { "" };
    let zero = if format.zero { "0" } else { "" };
    let width = if format.width == 0 {
        String::new()
    } else {
        format.width.to_string()
    };
    let precision = format
        .precision
        .map_or(String::new(), |digits| format!(".{digits}"));
    format!("{fill}{align}{plus}{alternate}{zero}{width}{precision}{kind}")
}
