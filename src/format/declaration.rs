//! Functions, aggregates and enums.

use super::builder::{Builder, Spread};
use super::document::{Doc, Node};
use crate::syntax::ast::*;

/// A case or another member of an enum, which the tree keeps apart.
enum EnumItem<'t> {
    Case(&'t EnumCase),
    Member(&'t Member),
}

impl Builder<'_> {
    pub fn constant(&mut self, declared: &Const) -> Doc {
        let parts = [
            self.token("const"),
            self.space(),
            self.name(declared.name),
            self.annotation(declared.ty.as_ref()),
            self.optional_value(Some(&declared.value)),
        ];
        self.documents.concat(parts)
    }

    pub fn function(&mut self, function: &Function) -> Doc {
        let mut parts = vec![
            self.token("fn"),
            self.space(),
            self.name(function.name),
            self.type_parameters(&function.type_parameters),
            self.parameters(function),
            self.result(false, function.result.as_ref()),
            self.space(),
        ];
        if self.cursor.is_at("=") {
            parts.push(self.token("="));
            parts.push(self.assigned(&function.body));
        } else if let ExpressionKind::Block(body) = &function.body.kind {
            parts.push(self.block(body));
        }
        self.documents.concat(parts)
    }

    fn parameters(&mut self, function: &Function) -> Doc {
        let receiver = function.receiver.map(|receiver| (Some(receiver), None));
        let others = function.parameters.iter();
        let all: Vec<(Option<Receiver>, Option<&Parameter>)> = receiver
            .into_iter()
            .chain(others.map(|parameter| (None, Some(parameter))))
            .collect();
        let each = |builder: &mut Self, one: &(Option<Receiver>, Option<&Parameter>)| match one {
            (_, Some(parameter)) => {
                let parts = [
                    builder.name(parameter.name),
                    builder.annotation(parameter.ty.as_ref()),
                    builder.default(parameter.default.as_ref()),
                ];
                builder.documents.concat(parts)
            }
            (Some(Receiver { mutable: true, .. }), _) => {
                let parts = [builder.token("var"), builder.space(), builder.token("self")];
                builder.documents.concat(parts)
            }
            _ => builder.token("self"),
        };
        self.delimited(("(", ")"), Spread::Column, &all, each, false)
            .doc
    }

    /// ` = value` that is not put on a line of its own.
    pub fn default(&mut self, value: Option<&Expression>) -> Doc {
        match value {
            Some(value) => {
                let mut parts = self.infix("=");
                parts.push(self.expression(value));
                self.documents.concat(parts)
            }
            None => self.documents.nothing(),
        }
    }

    /// `@packed`, on a line of its own where the author has put it there.
    fn attributes(&mut self, attributes: &[Attribute]) -> Doc {
        let mut parts = Vec::new();
        for attribute in attributes {
            parts.push(self.token("@"));
            parts.push(self.name(attribute.name));
            if self.cursor.is_at("(") {
                let each = |builder: &mut Self, value: &Expression| builder.expression(value);
                let spread = Spread::Column;
                let arguments =
                    self.delimited(("(", ")"), spread, &attribute.arguments, each, false);
                parts.push(arguments.doc);
            }
            self.cursor.skip(&[";"]);
            parts.push(if self.cursor.at_line_start() {
                self.documents.add(Node::HardLine)
            } else {
                self.space()
            });
        }
        self.documents.concat(parts)
    }

    pub fn aggregate(&mut self, aggregate: &Aggregate) -> Doc {
        let head = [
            self.attributes(&aggregate.attributes),
            self.any(),
            self.space(),
            self.name(aggregate.name),
            self.type_parameters(&aggregate.type_parameters),
            self.space(),
        ];
        let head = self.documents.concat(head);
        let in_line = self.cursor.closes_in_line();
        let is_field = |member: &Member| matches!(member, Member::Field(_));
        let each = |builder: &mut Self, member: &Member| builder.member(member);
        let body = self.braces(&aggregate.members, ",", in_line, is_field, each);
        let body = self.documents.group(body);
        self.documents.concat([head, body])
    }

    fn member(&mut self, member: &Member) -> Doc {
        match member {
            Member::Field(field) => {
                let mut parts = vec![
                    self.attributes(&field.attributes),
                    self.name(field.name),
                    self.annotation(Some(&field.ty)),
                ];
                if let Some(bits) = &field.bits {
                    parts.extend(self.infix(":"));
                    parts.push(self.expression(bits));
                }
                parts.push(self.default(field.default.as_ref()));
                self.documents.concat(parts)
            }
            Member::Method(function) => self.function(function),
            Member::Const(declared) => self.constant(declared),
            Member::Error(_) => self.documents.nothing(),
        }
    }

    pub fn enumeration(&mut self, declared: &Enum) -> Doc {
        let mut head = vec![
            self.token("enum"),
            self.space(),
            self.name(declared.name),
            self.type_parameters(&declared.type_parameters),
            self.annotation(declared.representation.as_ref()),
        ];
        head.push(self.space());
        let head = self.documents.concat(head);
        let in_line = self.cursor.closes_in_line();
        let cases = declared
            .cases
            .iter()
            .map(|case| (case.name.span.start, EnumItem::Case(case)));
        let others = declared
            .members
            .iter()
            .map(|member| (member_start(member), EnumItem::Member(member)));
        let mut items: Vec<(u32, EnumItem)> = cases.chain(others).collect();
        items.sort_by_key(|(start, _)| *start);
        let is_case = |item: &(u32, EnumItem)| matches!(item.1, EnumItem::Case(_));
        let each = |builder: &mut Self, item: &(u32, EnumItem)| match item.1 {
            EnumItem::Case(case) => builder.case(case),
            EnumItem::Member(member) => builder.member(member),
        };
        let body = self.braces(&items, ",", in_line, is_case, each);
        let body = self.documents.group(body);
        self.documents.concat([head, body])
    }

    fn case(&mut self, case: &EnumCase) -> Doc {
        let mut parts = vec![self.name(case.name)];
        if self.cursor.is_at("(") {
            let each = |builder: &mut Self, field: &CaseField| {
                let mut parts = Vec::new();
                if let Some(name) = field.name {
                    parts.extend([builder.name(name), builder.token(":"), builder.space()]);
                }
                parts.push(builder.ty(&field.ty));
                builder.documents.concat(parts)
            };
            let payload = self.delimited(("(", ")"), Spread::Column, &case.payload, each, false);
            parts.push(payload.doc);
        }
        parts.push(self.default(case.value.as_ref()));
        self.documents.concat(parts)
    }
}

fn member_start(member: &Member) -> u32 {
    match member {
        Member::Field(field) => field.name.span.start,
        Member::Method(function) => function.head.start,
        Member::Const(declared) => declared.name.span.start,
        Member::Error(span) => span.start,
    }
}
