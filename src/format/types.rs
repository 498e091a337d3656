//! Types and patterns.

use super::builder::{Builder, Spread};
use super::document::{Doc, Node};
use crate::source::Span;
use crate::syntax::ast::*;

impl Builder<'_> {
    /// What stands in brackets that only group: the tree does not show them.
    fn grouped(&mut self, span: Span, inner: impl FnOnce(&mut Self) -> Doc) -> Doc {
        let depth = self.cursor.grouping(span);
        if depth == 0 {
            return inner(self);
        }
        let mut parts: Vec<Doc> = (0..depth).map(|_| self.token("(")).collect();
        parts.push(inner(self));
        parts.extend((0..depth).map(|_| self.token(")")).collect::<Vec<_>>());
        self.documents.concat(parts)
    }

    // ---- types

    pub fn ty(&mut self, ty: &TypeExpression) -> Doc {
        crate::recursion::with_room(|| self.grouped(ty.span, |builder| builder.type_kind(&ty.kind)))
    }

    /// `: T`
    pub fn annotation(&mut self, ty: Option<&TypeExpression>) -> Doc {
        match ty {
            Some(ty) => {
                let parts = [self.token(":"), self.space(), self.ty(ty)];
                self.documents.concat(parts)
            }
            None => self.documents.nothing(),
        }
    }

    /// ` -> T`
    pub fn result(&mut self, owned: bool, ty: Option<&TypeExpression>) -> Doc {
        let Some(ty) = ty else {
            return self.documents.nothing();
        };
        let mut parts = self.infix("->");
        if owned {
            parts.push(self.token("own"));
            parts.push(self.space());
        }
        parts.push(self.ty(ty));
        self.documents.concat(parts)
    }

    /// `[A, B]` behind a name.
    pub fn type_parameters(&mut self, names: &[Name]) -> Doc {
        if names.is_empty() {
            return self.empty_parameters();
        }
        let each = |builder: &mut Self, name: &Name| builder.name(*name);
        self.delimited(("[", "]"), Spread::Column, names, each, false)
            .doc
    }

    /// `[]` says nothing, but may be there.
    fn empty_parameters(&mut self) -> Doc {
        if !self.cursor.is_at("[") {
            return self.documents.nothing();
        }
        let parts = [self.token("["), self.token("]")];
        self.documents.concat(parts)
    }

    fn types(&mut self, brackets: (&str, &str), spread: Spread, types: &[TypeExpression]) -> Doc {
        self.delimited(brackets, spread, types, |builder, ty| builder.ty(ty), false)
            .doc
    }

    fn type_kind(&mut self, kind: &TypeKind) -> Doc {
        let parts = match kind {
            TypeKind::Named(named) => {
                let mut parts = Vec::new();
                if let Some(module) = named.module {
                    parts.push(self.name(module));
                    parts.push(self.token("."));
                }
                parts.push(self.name(named.name));
                if !named.arguments.is_empty() {
                    parts.push(self.types(("[", "]"), Spread::Column, &named.arguments));
                }
                parts
            }
            TypeKind::List(element) => vec![self.token("["), self.ty(element), self.token("]")],
            TypeKind::Array(element, count) => vec![
                self.token("["),
                self.ty(element),
                self.token(";"),
                self.space(),
                self.expression(count),
                self.token("]"),
            ],
            TypeKind::Map(key, value) => vec![
                self.token("["),
                self.ty(key),
                self.token(":"),
                self.space(),
                self.ty(value),
                self.token("]"),
            ],
            TypeKind::Tuple(parts) => return self.types(("(", ")"), Spread::Tuple, parts),
            TypeKind::Function(parameters, result) => vec![
                self.token("fn"),
                self.types(("(", ")"), Spread::Column, parameters),
                self.result(false, result.as_deref()),
            ],
            TypeKind::Optional(inner) => vec![self.ty(inner), self.token("?")],
            TypeKind::Pointer(target) => vec![self.token("*"), self.ty(target)],
            TypeKind::Error => Vec::new(),
        };
        self.documents.concat(parts)
    }

    // ---- patterns

    pub fn pattern(&mut self, pattern: &Pattern) -> Doc {
        crate::recursion::with_room(|| {
            self.grouped(pattern.span, |builder| builder.pattern_kind(&pattern.kind))
        })
    }

    fn patterns(&mut self, brackets: (&str, &str), spread: Spread, patterns: &[Pattern]) -> Doc {
        let each = |builder: &mut Self, pattern: &Pattern| builder.pattern(pattern);
        self.delimited(brackets, spread, patterns, each, false).doc
    }

    fn path(&mut self, path: &[Name]) -> Doc {
        let mut parts = Vec::new();
        for (index, name) in path.iter().enumerate() {
            if index > 0 {
                parts.push(self.token("."));
            }
            parts.push(self.name(*name));
        }
        self.documents.concat(parts)
    }

    fn pattern_kind(&mut self, kind: &PatternKind) -> Doc {
        match kind {
            PatternKind::Wildcard | PatternKind::Name(_) => self.any(),
            PatternKind::Path(path) => self.path(path),
            PatternKind::Literal(value) => self.expression(value),
            PatternKind::Range(range) => self.range(range),
            PatternKind::Tuple(parts) => self.patterns(("(", ")"), Spread::Tuple, parts),
            PatternKind::List(parts) => self.patterns(("[", "]"), Spread::Column, parts),
            PatternKind::Rest(name) => {
                let mut parts = vec![self.token("..")];
                parts.extend(name.map(|name| self.name(name)));
                self.documents.concat(parts)
            }
            PatternKind::Case(case) => {
                let path = self.path(&case.path);
                let each = |builder: &mut Self, field: &FieldPattern| builder.field_pattern(field);
                let fields = self.delimited(("(", ")"), Spread::Column, &case.fields, each, false);
                self.documents.concat([path, fields.doc])
            }
            PatternKind::Alternatives(all) => {
                let mut parts = Vec::new();
                for (index, pattern) in all.iter().enumerate() {
                    if index > 0 {
                        parts.push(self.space());
                        parts.push(self.token("|"));
                        parts.push(self.documents.add(Node::Line));
                    }
                    parts.push(self.pattern(pattern));
                }
                let all = self.documents.concat(parts);
                self.documents.group(all)
            }
            PatternKind::Error => self.documents.nothing(),
        }
    }

    fn field_pattern(&mut self, field: &FieldPattern) -> Doc {
        let mut parts = Vec::new();
        if let Some(name) = field.name {
            parts.push(self.name(name));
            parts.push(self.token(":"));
            parts.push(self.space());
        }
        parts.push(self.pattern(&field.pattern));
        self.documents.concat(parts)
    }
}
