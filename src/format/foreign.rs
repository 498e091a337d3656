//! Foreign declarations.

use super::builder::{Builder, Spread};
use super::document::{Doc, Node};
use crate::syntax::ast::*;

impl Builder<'_> {
    pub fn foreign(&mut self, block: &Extern) -> Doc {
        let mut parts = vec![self.token("extern")];
        if let Some(library) = &block.library {
            parts.push(self.space());
            parts.push(self.verbatim(library.span));
        }
        if self.cursor.is_at("?") {
            parts.push(self.token("?"));
        }
        parts.push(self.space());
        if block.block {
            let in_line = self.cursor.closes_in_line();
            let is_simple = |member: &ExternMember| {
                matches!(member, ExternMember::Const(_) | ExternMember::Type(_))
            };
            let each = |builder: &mut Self, member: &ExternMember| builder.foreign_member(member);
            let body = self.braces(&block.members, ",", in_line, is_simple, each);
            parts.push(self.documents.group(body));
        } else {
            for member in &block.members {
                parts.push(self.foreign_member(member));
            }
        }
        self.documents.concat(parts)
    }

    fn foreign_member(&mut self, member: &ExternMember) -> Doc {
        let parts = match member {
            ExternMember::Function(function) => return self.foreign_function(function),
            ExternMember::Type(declared) => {
                let mut parts = vec![self.token("type"), self.space(), self.name(declared.name)];
                if let Some(drop) = declared.drop {
                    parts.extend(self.infix("drop"));
                    parts.push(self.name(drop));
                }
                parts
            }
            ExternMember::Variable(variable) => {
                let mut parts = vec![
                    self.token("var"),
                    self.space(),
                    self.name(variable.name),
                    self.annotation(Some(&variable.ty)),
                ];
                if let Some(symbol) = &variable.symbol {
                    parts.extend(self.infix("symbol"));
                    parts.push(self.verbatim(symbol.span));
                }
                parts
            }
            ExternMember::Const(declared) => return self.constant(declared),
            ExternMember::Aggregate(aggregate) => return self.aggregate(aggregate),
            ExternMember::Enum(declared) => return self.enumeration(declared),
            ExternMember::Error(_) => Vec::new(),
        };
        self.documents.concat(parts)
    }

    /// What does not fit goes on the next line from `fails` on, or from the result on; if that is not enough the
    /// parameters are spread.
    fn foreign_function(&mut self, function: &ExternFunction) -> Doc {
        let head = [self.token("fn"), self.space(), self.name(function.name)];
        let head = self.documents.concat(head);
        let parameters = self.foreign_parameters(function);
        let result = self.result(function.result_owned, function.result.as_ref());
        let mut suffixes = Vec::new();
        if let Some(fails) = &function.fails {
            suffixes.push(self.fails(fails));
        }
        if let Some(symbol) = &function.symbol {
            let parts = [
                self.token("symbol"),
                self.space(),
                self.verbatim(symbol.span),
            ];
            suffixes.push(self.documents.concat(parts));
        }
        if function.blocking {
            suffixes.push(self.token("blocking"));
        }
        if suffixes.is_empty() && function.parameters.is_empty() {
            return self.documents.concat([head, parameters, result]);
        }
        let line = self.documents.add(Node::Line);
        let mut parts = Vec::new();
        for suffix in suffixes {
            parts.extend([line, suffix]);
        }
        let row = self.documents.concat(parts);
        let rest = self.documents.nest(row);
        let rest = self.documents.group(rest);
        let row = self.documents.group(row);
        let flat = self.documents.concat([head, parameters, result, rest]);
        if self.documents.is_forced(parameters) || function.parameters.is_empty() {
            return flat;
        }
        // The blank in front of `->` or `fails` falls away at the beginning of a line.
        let hard = self.documents.add(Node::HardLine);
        let mut below = |first: &[Doc], second: &[Doc]| {
            let second = [&[hard], second].concat();
            let second = self.documents.concat(second);
            let second = self.documents.nest(second);
            let second = self.documents.add(Node::Broken(second));
            self.documents.concat([first, &[second]].concat())
        };
        let from_suffix = below(&[head, parameters, result], &[row]);
        let from_result = below(&[head, parameters], &[result, row]);
        let spread = self.documents.broken(parameters).unwrap_or(parameters);
        let spread = self.documents.concat([head, spread, result, rest]);
        let forms = vec![flat, from_suffix, from_result, spread];
        self.documents.add(Node::Choice(forms))
    }

    fn foreign_parameters(&mut self, function: &ExternFunction) -> Doc {
        let variadic = function.variadic.then_some(None);
        let all: Vec<Option<&ExternParameter>> = function
            .parameters
            .iter()
            .map(Some)
            .chain(variadic)
            .collect();
        let each = |builder: &mut Self, one: &Option<&ExternParameter>| match one {
            Some(parameter) => builder.foreign_parameter(parameter),
            None => builder.token("..."),
        };
        self.delimited(("(", ")"), Spread::Column, &all, each, false)
            .doc
    }

    fn foreign_parameter(&mut self, parameter: &ExternParameter) -> Doc {
        let mut parts = Vec::new();
        if parameter.mode != ParameterMode::In {
            parts.extend([self.any(), self.space()]);
        }
        parts.extend([self.name(parameter.name), self.token(":"), self.space()]);
        if parameter.owned {
            parts.extend([self.token("own"), self.space()]);
        }
        parts.push(self.ty(&parameter.ty));
        parts.push(self.default(parameter.default.as_ref()));
        self.documents.concat(parts)
    }

    fn fails(&mut self, fails: &Fails) -> Doc {
        let (FailsCondition::Compare(_, value)
        | FailsCondition::In(value)
        | FailsCondition::If(value)) = &fails.condition;
        let mut parts = vec![
            self.token("fails"),
            self.space(),
            self.any(),
            self.space(),
            self.expression(value),
        ];
        if let Some(message) = &fails.message {
            let with = [
                self.documents.add(Node::Line),
                self.token("with"),
                self.space(),
                self.expression(message),
            ];
            let with = self.documents.concat(with);
            parts.push(self.documents.nest(with));
        }
        let all = self.documents.concat(parts);
        self.documents.group(all)
    }
}
