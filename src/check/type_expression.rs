//! Written types: from [`ast::TypeExpression`] to [`Ty`].

use super::Checker;
use super::error;
use super::scope::Binding;
use crate::diagnostic;
use crate::source::Span;
use crate::syntax::ast::{self, TypeKind};
use crate::types::{Ty, TyKind, TypeTable};

impl Checker<'_> {
    /// The type of a place: storage types are allowed.
    pub(super) fn place_type(&mut self, written: &ast::TypeExpression) -> Ty {
        let ty = self.any_type(written);
        match self.state.types.shallow_kind(ty) {
            TyKind::Void => {
                let name = self.type_name(ty);
                self.report(error::no_place_for_type(written.span, &name));
                Ty::UNKNOWN
            }
            TyKind::Named(..) => {
                self.report(error::not_supported_yet(
                    written.span,
                    "a place that holds an opaque C type is",
                ));
                Ty::UNKNOWN
            }
            TyKind::LongDouble => {
                self.report(error::not_supported_yet(written.span, "`c_longdouble` is"));
                Ty::UNKNOWN
            }
            _ => ty,
        }
    }

    /// Any type, also what only stands behind a `*`.
    fn any_type(&mut self, written: &ast::TypeExpression) -> Ty {
        match &written.kind {
            TypeKind::Named(named) => self.named_type(named, written.span),
            TypeKind::List(element) => {
                let element = self.place_type(element);
                if self.state.types.scalar(element).is_none()
                    && element != Ty::UNKNOWN
                    && !self.state.types.is_unbound(element)
                {
                    let name = self.type_name(element);
                    return self.unsupported_type(written.span, &format!("a list of `{name}` is"));
                }
                self.state.types.list(element)
            }
            TypeKind::Pointer(target) => {
                let target = self.any_type(target);
                self.state.types.pointer(target)
            }
            TypeKind::Optional(inner) => {
                let inner = self.place_type(inner);
                self.optional_type(inner, written.span)
            }
            TypeKind::Tuple(parts) if parts.is_empty() => Ty::UNIT,
            TypeKind::Tuple(_) => self.unsupported_type(written.span, "a tuple is"),
            TypeKind::Map(..) => self.unsupported_type(written.span, "a map is"),
            TypeKind::Function(..) => self.unsupported_type(written.span, "a function type is"),
            TypeKind::Array(..) => self.unsupported_type(written.span, "a fixed array is"),
            TypeKind::Error => Ty::UNKNOWN,
        }
    }

    pub(super) fn optional_type(&mut self, inner: Ty, span: Span) -> Ty {
        if inner != Ty::UNKNOWN
            && !self.state.types.is_address(inner)
            && !self.state.types.is_unbound(inner)
        {
            let name = self.type_name(inner);
            return self.unsupported_type(span, &format!("`{name}?` is"));
        }
        self.state.types.optional(inner)
    }

    fn unsupported_type(&mut self, span: Span, what: &str) -> Ty {
        self.report(error::not_supported_yet(span, what));
        Ty::UNKNOWN
    }

    fn named_type(&mut self, named: &ast::NamedType, span: Span) -> Ty {
        if named.module.is_some() {
            return self.unsupported_type(span, "a type of a module is");
        }
        let scope = self.scope;
        let found = self
            .state
            .scopes
            .lookup(scope, named.name.symbol, span.start);
        let text = self.text(named.name.symbol);
        if let Some(found) = found {
            match found.binding {
                Binding::Type(_) if !named.arguments.is_empty() => {
                    return self.unsupported_type(span, "a type with arguments is");
                }
                Binding::Type(ty) => return ty,
                Binding::Broken => return Ty::UNKNOWN,
                _ if TypeTable::builtin(text).is_none() => {
                    self.report(error::not_a_type(named.name.span, text, found.span));
                    return Ty::UNKNOWN;
                }
                _ => {}
            }
        }
        match TypeTable::builtin(text) {
            Some(ty) => ty,
            None => {
                let visible = self.state.scopes.visible(scope);
                let declared = visible
                    .iter()
                    .filter(|(_, binding)| matches!(binding, Binding::Type(_)))
                    .map(|(name, _)| self.text(*name));
                let near = diagnostic::nearest(
                    text,
                    TypeTable::BUILTIN_NAMES.iter().copied().chain(declared),
                );
                let error = error::unknown_type(named.name.span, text, near);
                self.report(error);
                Ty::UNKNOWN
            }
        }
    }
}
