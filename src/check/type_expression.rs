//! Written types: from [`ast::TypeExpression`] to [`Ty`].

use super::Checker;
use super::error;
use super::index::{Gap, Meaning};
use super::scope::{Binding, ScopeId};
use crate::diagnostic;
use crate::source::Span;
use crate::syntax::ast::{self, TypeKind};
use crate::types::{NamedTypeId, NamedTypeKind, Ty, TyKind, TypeTable};

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
            TyKind::Named(id, _) if self.state.types.named(*id).kind == NamedTypeKind::Opaque => {
                let name = self.type_name(ty);
                self.report(error::no_size(written.span, &name));
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
                if self.state.types.shallow(element) == Ty::LONG_DOUBLE {
                    self.report(error::list_of_long_double(written.span));
                    return Ty::UNKNOWN;
                }
                self.state.types.list(element)
            }
            TypeKind::Pointer(target) => {
                let target = self.any_type(target);
                self.state.types.pointer(target)
            }
            TypeKind::Optional(inner) => {
                let inner = self.place_type(inner);
                // A number keeps its storage type in places only, and null is none of its values.
                let inner = match self.state.types.value_type(inner) {
                    number @ (Ty::INT | Ty::FLOAT) => number,
                    _ => inner,
                };
                self.state.types.optional(inner)
            }
            TypeKind::Tuple(parts) if parts.is_empty() => Ty::UNIT,
            TypeKind::Tuple(parts) => {
                let parts = parts
                    .iter()
                    .map(|part| {
                        let ty = self.place_type(part);
                        self.state.types.value_type(ty)
                    })
                    .collect();
                self.state.types.tuple(parts)
            }
            TypeKind::Map(key, value) => {
                let key_type = self.place_type(key);
                let key_type = self.state.types.value_type(key_type);
                let value = self.place_type(value);
                let value = self.state.types.value_type(value);
                self.check_key(key_type, key.span);
                self.state.types.intern(TyKind::Map(key_type, value))
            }
            TypeKind::Function(parameters, result) => {
                let parameters = parameters
                    .iter()
                    .map(|part| self.place_type(part))
                    .collect();
                let result = result
                    .as_ref()
                    .map_or(Ty::UNIT, |result| self.place_type(result));
                self.state.types.function(parameters, result)
            }
            TypeKind::Array(element, count) => {
                let element = self.place_type(element);
                match self.constant_int(count) {
                    Some(length) if length >= 0 => {
                        let ty = self
                            .state
                            .types
                            .intern(TyKind::Array(element, length as u64));
                        if element == Ty::UNKNOWN { element } else { ty }
                    }
                    Some(_) => {
                        self.report(error::negative_length(count.span));
                        Ty::UNKNOWN
                    }
                    None => Ty::UNKNOWN,
                }
            }
            TypeKind::Error => Ty::UNKNOWN,
        }
    }

    fn named_type(&mut self, named: &ast::NamedType, span: Span) -> Ty {
        let scope = self.scope;
        let found = match named.module {
            Some(module) => {
                let found = self.lookup(module.symbol, module.span);
                let binding = found.map(|found| found.binding);
                let Some(Binding::Module(id)) = binding else {
                    let text = self.text(module.symbol).to_owned();
                    let is_type =
                        matches!(binding, Some(Binding::Type(_) | Binding::GenericType(_)));
                    self.report(match &binding {
                        Some(Binding::Broken) => return Ty::UNKNOWN,
                        Some(_) => error::not_a_module(module.span, &text, is_type),
                        None => {
                            let near = self.near_name(module.symbol);
                            error::unknown_name(module.span, &text, near.as_deref())
                        }
                    });
                    return Ty::UNKNOWN;
                };
                match self.module_member(id, named.name) {
                    Some(binding) => Some((binding, named.name.span)),
                    None => return Ty::UNKNOWN,
                }
            }
            None => self
                .lookup(named.name.symbol, named.name.span)
                .map(|found| (found.binding, found.span)),
        };
        self.note_gap(named.name.symbol, |_| Gap::Type(scope));
        let text = self.text(named.name.symbol);
        if let Some((binding, declared)) = found {
            match binding {
                Binding::Type(ty) if named.arguments.is_empty() => return ty,
                Binding::GenericType(id) => return self.applied_type(id, named, span),
                Binding::GenericAlias(alias, inside) => {
                    return self.applied_alias(&alias, inside, named, span);
                }
                Binding::Type(_) => {
                    self.report(error::type_argument_count(
                        span,
                        text,
                        0,
                        named.arguments.len(),
                    ));
                    return Ty::UNKNOWN;
                }
                Binding::Broken => return Ty::UNKNOWN,
                _ if TypeTable::builtin(text).is_none() => {
                    self.report(error::not_a_type(named.name.span, text, declared));
                    return Ty::UNKNOWN;
                }
                _ => {}
            }
        }
        match TypeTable::builtin(text) {
            Some(_) if !named.arguments.is_empty() => {
                self.report(error::arguments_of_plain_type(span, text));
                Ty::UNKNOWN
            }
            Some(ty) => {
                self.note(named.name.span, Span::NONE, || Meaning::BuiltIn);
                ty
            }
            None => {
                let visible = self.state.scopes.visible(scope);
                let declared = visible
                    .iter()
                    .filter(|(_, binding)| {
                        use Binding::{GenericAlias, GenericType, Type};
                        matches!(binding, Type(_) | GenericType(_) | GenericAlias(..))
                    })
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

    fn type_arguments(
        &mut self,
        named: &ast::NamedType,
        count: usize,
        span: Span,
    ) -> Option<Vec<Ty>> {
        if named.arguments.len() != count {
            let text = self.text(named.name.symbol).to_owned();
            self.report(error::type_argument_count(
                span,
                &text,
                count,
                named.arguments.len(),
            ));
            return None;
        }
        let arguments = named.arguments.iter();
        Some(
            arguments
                .map(|argument| self.place_type(argument))
                .collect(),
        )
    }

    /// `Stack[int]`
    fn applied_type(&mut self, id: NamedTypeId, named: &ast::NamedType, span: Span) -> Ty {
        let count = self
            .state
            .nominals
            .get(&id)
            .map_or(0, |nominal| nominal.parameters.len());
        // Within the type itself its name alone means itself.
        if named.arguments.is_empty()
            && let Some(arguments) = self.own_parameters(id)
        {
            return self.state.types.intern(TyKind::Named(id, arguments));
        }
        match self.type_arguments(named, count, span) {
            Some(arguments) => self.state.types.intern(TyKind::Named(id, arguments.into())),
            None => Ty::UNKNOWN,
        }
    }

    /// What the parameters of a type stand for in the scope being checked, if it is one of the type's own.
    fn own_parameters(&self, id: NamedTypeId) -> Option<Box<[Ty]>> {
        let nominal = self.state.nominals.get(&id)?;
        let inside = self
            .state
            .scopes
            .chain(self.scope)
            .any(|scope| scope == nominal.scope);
        if !inside {
            return None;
        }
        let types = nominal.parameters.iter().map(|parameter| {
            let found = self
                .state
                .scopes
                .lookup(self.scope, parameter.symbol, u32::MAX - 1)?;
            match found.binding {
                Binding::Type(ty) => Some(ty),
                _ => None,
            }
        });
        types.collect()
    }

    fn applied_alias(
        &mut self,
        alias: &ast::TypeAlias,
        scope: ScopeId,
        named: &ast::NamedType,
        span: Span,
    ) -> Ty {
        let Some(arguments) = self.type_arguments(named, alias.type_parameters.len(), span) else {
            return Ty::UNKNOWN;
        };
        if self.aliases_under_way.contains(&alias.name.span) {
            let text = self.text(alias.name.symbol).to_owned();
            self.report(error::alias_circle(alias.name.span, &text));
            return Ty::UNKNOWN;
        }
        let own = self.state.scopes.open(Some(scope));
        for (name, ty) in alias.type_parameters.iter().zip(arguments) {
            self.state
                .scopes
                .declare(own, name.symbol, Binding::Type(ty), name.span);
        }
        let outer = std::mem::replace(&mut self.scope, own);
        self.aliases_under_way.push(alias.name.span);
        let ty = crate::recursion::with_room(|| self.place_type(&alias.ty));
        self.aliases_under_way.pop();
        self.scope = outer;
        ty
    }
}
