//! Statements and blocks.

use super::builder::Builder;
use super::document::{Doc, Node};
use crate::syntax::ast::*;

impl Builder<'_> {
    pub fn statement(&mut self, statement: &Statement) -> Doc {
        crate::recursion::with_room(|| self.statement_kind(&statement.kind))
    }

    fn statement_kind(&mut self, kind: &StatementKind) -> Doc {
        let parts = match kind {
            StatementKind::Let(declared) => vec![
                self.any(),
                self.space(),
                self.pattern(&declared.pattern),
                self.annotation(declared.ty.as_ref()),
                self.optional_value(declared.value.as_ref()),
            ],
            StatementKind::Const(declared) => return self.constant(declared),
            StatementKind::TypeAlias(alias) => {
                let mut parts = vec![
                    self.token("type"),
                    self.space(),
                    self.name(alias.name),
                    self.type_parameters(&alias.type_parameters),
                ];
                parts.extend(self.infix("="));
                parts.push(self.ty(&alias.ty));
                parts
            }
            StatementKind::Function(function) => return self.function(function),
            StatementKind::Aggregate(aggregate) => return self.aggregate(aggregate),
            StatementKind::Enum(declared) => return self.enumeration(declared),
            StatementKind::Extern(block) => return self.foreign(block),
            StatementKind::Import(import) => return self.import(import),
            StatementKind::Test(test) => vec![
                self.token("test"),
                self.space(),
                self.verbatim(test.name.span),
                self.space(),
                self.block(&test.body),
            ],
            StatementKind::Defer(deferred) => {
                vec![self.token("defer"), self.space(), self.statement(deferred)]
            }
            StatementKind::Assert(assertion) => {
                let mut parts = vec![
                    self.token("assert"),
                    self.space(),
                    self.expression(&assertion.condition),
                ];
                if let Some(message) = &assertion.message {
                    let rest = [
                        self.token(","),
                        self.documents.add(Node::Line),
                        self.expression(message),
                    ];
                    let rest = self.documents.concat(rest);
                    parts.push(self.documents.nest(rest));
                }
                let all = self.documents.concat(parts);
                return self.documents.group(all);
            }
            StatementKind::Expression(expression) => return self.expression(expression),
            StatementKind::Error => Vec::new(),
        };
        self.documents.concat(parts)
    }

    /// ` = value`, if there is one.
    pub fn optional_value(&mut self, value: Option<&Expression>) -> Doc {
        match value {
            Some(value) => {
                let parts = [self.space(), self.token("="), self.assigned(value)];
                self.documents.concat(parts)
            }
            None => self.documents.nothing(),
        }
    }

    /// A value behind `=` or `=>`, with the blank in front. One that does not fit goes on a line of its own, before
    /// anything within it is broken; but what begins with a bracket is broken where it is.
    pub fn assigned(&mut self, value: &Expression) -> Doc {
        let form = form(value);
        let doc = match form {
            Form::Below if matches!(value.kind, ExpressionKind::Binary(_)) => {
                self.binary(value, false)
            }
            _ => self.expression(value),
        };
        let space = self.space();
        let here = self.documents.concat([space, doc]);
        match form {
            Form::Here => here,
            Form::BelowOrHere if self.documents.is_forced(doc) => here,
            Form::BelowOrHere => {
                let below = self.documents.add(Node::Below(doc));
                self.documents.add(Node::Choice(vec![here, below, here]))
            }
            Form::Below => {
                let line = self.documents.add(Node::Line);
                let inner = self.documents.concat([line, doc]);
                let inner = self.documents.nest(inner);
                self.documents.group(inner)
            }
        }
    }

    /// `{ statements }`, in one line if it was written so and fits.
    pub fn block(&mut self, block: &Block) -> Doc {
        let in_line = self.cursor.closes_in_line();
        let doc = self.block_parts(block, in_line);
        self.documents.group(doc)
    }

    /// The same as part of a group of somebody else's.
    pub fn block_parts(&mut self, block: &Block, in_line: bool) -> Doc {
        let each = |builder: &mut Self, statement: &Statement| builder.statement(statement);
        self.braces(&block.statements, ";", in_line, |_| false, each)
    }

    fn import(&mut self, import: &Import) -> Doc {
        let mut parts = vec![self.any(), self.space()];
        match &import.source {
            ImportSource::Path(path) => parts.push(self.verbatim(path.span)),
            ImportSource::Module(name) => parts.push(self.name(*name)),
            ImportSource::C { file, link } => {
                parts.extend([self.any(), self.space(), self.verbatim(file.span)]);
                if !link.is_empty() {
                    parts.extend(self.infix("link"));
                    let each = |builder: &mut Self, library: &StringLiteral| {
                        builder.verbatim(library.span)
                    };
                    parts.push(self.listed(link, each));
                }
            }
        }
        if let Some(alias) = import.alias {
            parts.extend(self.infix("as"));
            parts.push(self.name(alias));
        }
        if let Some(names) = &import.names {
            parts.extend(self.infix("import"));
            parts.push(self.listed(names, |builder, imported| builder.imported(imported)));
        }
        self.documents.concat(parts)
    }

    fn imported(&mut self, imported: &ImportedName) -> Doc {
        let mut parts = vec![self.name(imported.name)];
        if let Some(alias) = imported.alias {
            parts.extend(self.infix("as"));
            parts.push(self.name(alias));
        }
        self.documents.concat(parts)
    }

    /// Items with commas between, without brackets.
    fn listed<T>(&mut self, items: &[T], each: impl Fn(&mut Self, &T) -> Doc) -> Doc {
        let mut parts = Vec::new();
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                parts.push(self.token(","));
                parts.push(self.documents.add(Node::Line));
            }
            parts.push(each(self, item));
        }
        let all = self.documents.concat(parts);
        let all = self.documents.nest(all);
        self.documents.group(all)
    }
}

/// Where a value goes that does not fit behind its `=`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Here,
    /// On the next line if it fits there, else it is broken where it is.
    BelowOrHere,
    /// On the next line, and broken there if need be.
    Below,
}

fn form(value: &Expression) -> Form {
    match &value.kind {
        ExpressionKind::Binary(binary) if is_block_like(&binary.right) => Form::BelowOrHere,
        // `x ?? throw Error(…)`: the end has brackets that can be broken.
        ExpressionKind::Binary(binary) if binary.operator == BinaryOperator::Coalesce => {
            Form::BelowOrHere
        }
        ExpressionKind::Binary(_) => Form::Below,
        ExpressionKind::As(value, _) => form(value),
        ExpressionKind::Unary(_, operand) => form(operand),
        ExpressionKind::Call(_)
        | ExpressionKind::Index(..)
        | ExpressionKind::Field(..)
        | ExpressionKind::OptionalField(..)
        | ExpressionKind::TupleField(..)
        | ExpressionKind::Unwrap(_)
        | ExpressionKind::If(_)
        | ExpressionKind::Match(_)
        | ExpressionKind::Try(_)
        | ExpressionKind::Assign(_)
        | ExpressionKind::Throw(_) => Form::BelowOrHere,
        _ => Form::Here,
    }
}

/// Whether a value ends in `}` and has its lines within.
pub fn is_block_like(value: &Expression) -> bool {
    matches!(
        value.kind,
        ExpressionKind::Block(_)
            | ExpressionKind::Match(_)
            | ExpressionKind::If(_)
            | ExpressionKind::Try(_)
            | ExpressionKind::Loop(_)
            | ExpressionKind::While(_)
            | ExpressionKind::For(_)
    )
}
