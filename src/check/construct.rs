//! Making values of declared types: structs and objects field by field, enum cases, and what is zero.

use super::aggregate::Declared;
use super::error::{self, Because};
use super::index::{Gap, Meaning};
use super::scope::{Binding, ScopeId};
use super::tir::{Expression, ExpressionKind};
use super::{Checker, Want};
use crate::diagnostic;
use crate::source::Span;
use crate::syntax::ast::{self, Name, Symbol};
use crate::types::{NamedTypeId, NamedTypeKind, Ty, TyKind};

impl Checker<'_> {
    // ---- making values

    /// The type that a name stands for where a value of it is made: type arguments are found from the fields.
    pub(super) fn constructed_type(&mut self, binding: &Binding, want: Want) -> Option<Ty> {
        match binding {
            Binding::Type(ty) => Some(*ty),
            Binding::GenericType(id) => {
                let count = self.state.nominals.get(id)?.parameters.len();
                let arguments: Box<[Ty]> = (0..count)
                    .map(|_| self.state.types.fresh_variable())
                    .collect();
                let ty = self.state.types.intern(TyKind::Named(*id, arguments));
                if let Want::Type(wanted) = want {
                    let wanted = match self.kind(wanted) {
                        TyKind::Optional(inner) => inner,
                        _ => wanted,
                    };
                    if matches!(self.kind(wanted), TyKind::Named(other, _) if other == *id) {
                        self.state.types.unify(ty, wanted);
                    }
                }
                Some(ty)
            }
            _ => None,
        }
    }

    /// `Point(x: 1.0, y: 2.0)`: fields by order or by name, zero where left out.
    pub(super) fn construct(&mut self, ty: Ty, call: &ast::Call, span: Span) -> Expression {
        let Some((id, _)) = self.state.types.named_of(ty) else {
            self.check_arguments_alone(call);
            let name = self.type_name(ty);
            return self.broken(
                call.callee.span,
                error::not_constructible(call.callee.span, &name),
            );
        };
        let generic = self
            .state
            .types
            .named_of(ty)
            .is_some_and(|(_, arguments)| !arguments.is_empty());
        if generic && !self.state.types.has_unbound(ty) && !self.check_layout(ty, span) {
            self.check_arguments_alone(call);
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        let kind = self.state.types.named(id).kind;
        let Some(nominal) = self.state.nominals.get(&id) else {
            self.check_arguments_alone(call);
            let name = self.type_name(ty);
            return self.broken(
                call.callee.span,
                error::not_constructible(call.callee.span, &name),
            );
        };
        let (declared, declared_at, scope) =
            (nominal.declared.clone(), nominal.span, nominal.scope);
        if matches!(kind, NamedTypeKind::Enum | NamedTypeKind::CEnum) {
            self.check_arguments_alone(call);
            let name = self.type_name(ty);
            let cases = self.case_names(id);
            return self.broken(
                call.callee.span,
                error::enum_called(call.callee.span, &name, &cases),
            );
        }
        let names: Vec<Name> = declared.fields().map(|field| field.name).collect();
        let type_name = self.type_name(ty);
        let type_name = type_name.split('[').next().unwrap_or_default().to_owned();
        let Some(places) = self.match_arguments(&type_name, &names, call, false, declared_at)
        else {
            self.check_arguments_alone(call);
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        if kind == NamedTypeKind::Union && places.len() > 1 {
            self.check_arguments_alone(call);
            return self.broken(
                call.parentheses,
                error::union_fields(call.parentheses, &type_name),
            );
        }
        let fields = self.state.types.fields(ty);
        let mut values: Vec<(u32, Expression)> = Vec::with_capacity(fields.len());
        let mut broken = false;
        for (argument, place) in call.arguments.iter().zip(&places) {
            let Some(field) = fields.get(*place) else {
                continue;
            };
            let text = format!("`{}` is declared here", field.name);
            let because = Because::new(names[*place].span, &text);
            let value = self.expect(&argument.value, field.ty, because);
            let value = self.fit_bits(value, (field.ty, field.bits), because);
            broken |= self.state.types.shallow(value.ty) == Ty::UNKNOWN;
            values.push((*place as u32, value));
        }
        for (index, field) in fields.iter().enumerate() {
            if places.contains(&index) || (kind == NamedTypeKind::Union && !places.is_empty()) {
                continue;
            }
            let default = declared
                .fields()
                .nth(index)
                .and_then(|field| field.default.as_ref());
            match default {
                Some(default) if self.defaults_under_way.contains(&(id, index)) => {
                    let error = error::endless_default(default.span, &type_name, &field.name);
                    self.report(error);
                    broken = true;
                }
                Some(default) => {
                    self.defaults_under_way.push((id, index));
                    let outer = std::mem::replace(&mut self.scope, scope);
                    let because = Because::new(names[index].span, "for this field");
                    let value = self.expect(default, field.ty, because);
                    let value = self.fit_bits(value, (field.ty, field.bits), because);
                    self.scope = outer;
                    self.defaults_under_way.pop();
                    values.push((index as u32, value));
                }
                None if kind == NamedTypeKind::Union => {}
                None => match self.zero_value(field.ty, span) {
                    Some(Some(value)) => values.push((index as u32, value)),
                    Some(None) => {}
                    None => {
                        let name = self.type_name(field.ty);
                        self.report(error::field_needs_value(
                            call.parentheses,
                            &type_name,
                            &field.name,
                            &name,
                            names[index].span,
                        ));
                        broken = true;
                    }
                },
            }
        }
        // A type with arguments has its size by them.
        let ty = self.state.types.resolve(ty);
        let whole = self.state.types.has_unbound(ty)
            || !self.state.types.is_plain_aggregate(ty)
            || self.check_layout(ty, span);
        if broken || !whole {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        Expression::new(ExpressionKind::Construct(values), ty, span)
    }

    /// What a place holds that got no value: `Some(None)` where that is all zeros, `None` where there is no such value.
    pub(super) fn zero_value(&mut self, ty: Ty, span: Span) -> Option<Option<Expression>> {
        // A type that contains itself was reported where it is declared.
        if self.state.types.is_plain_aggregate(ty) && self.state.types.lay_out(ty).is_err() {
            return Some(None);
        }
        let value = self.state.types.value_type(ty);
        let kind = match self.kind(value) {
            TyKind::Int
            | TyKind::Float
            | TyKind::Bool
            | TyKind::Optional(_)
            | TyKind::Unknown
            | TyKind::Unit
            | TyKind::Range
            | TyKind::Variable(_) => return Some(None),
            TyKind::Str if self.state.types.shallow(ty) == Ty::CSTR => return Some(None),
            TyKind::Str => ExpressionKind::String("".into()),
            TyKind::List(_) => ExpressionKind::List(Vec::new()),
            TyKind::Map(..) => ExpressionKind::Map(Vec::new()),
            TyKind::Tuple(parts) => {
                let mut values = Vec::with_capacity(parts.len());
                for part in parts {
                    values.push(self.zero_expression(part, span)?);
                }
                ExpressionKind::Tuple(values)
            }
            TyKind::Array(element, count) => match self.zero_value(element, span)? {
                None => return Some(None),
                Some(_) => {
                    let mut values = Vec::new();
                    for index in 0..count.min(1 << 16) {
                        values.push((index as u32, self.zero_expression(element, span)?));
                    }
                    ExpressionKind::Construct(values)
                }
            },
            TyKind::Named(id, _) => match self.state.types.named(id).kind {
                NamedTypeKind::CEnum => return Some(None),
                NamedTypeKind::Union => return Some(None),
                NamedTypeKind::Struct => {
                    let mut values = Vec::new();
                    for (index, field) in self.state.types.fields(value).iter().enumerate() {
                        if let Some(zero) = self.zero_value(field.ty, span)? {
                            values.push((index as u32, zero));
                        }
                    }
                    if values.is_empty() {
                        return Some(None);
                    }
                    ExpressionKind::Construct(values)
                }
                _ => return None,
            },
            _ => return None,
        };
        Some(Some(Expression::new(kind, value, span)))
    }

    /// The same as an expression of its own.
    pub(super) fn zero_expression(&mut self, ty: Ty, span: Span) -> Option<Expression> {
        if let Some(value) = self.zero_value(ty, span)? {
            return Some(value);
        }
        let value = self.state.types.value_type(ty);
        let kind = match self.kind(value) {
            TyKind::Float => ExpressionKind::Float(0.0),
            TyKind::Bool => ExpressionKind::Bool(false),
            TyKind::Optional(_) => ExpressionKind::Null,
            TyKind::Str => ExpressionKind::String("".into()),
            TyKind::Range => {
                let zero = || Box::new(Expression::new(ExpressionKind::Int(0), Ty::INT, span));
                ExpressionKind::Range(zero(), zero(), false)
            }
            TyKind::Unit | TyKind::Unknown => ExpressionKind::Unit,
            _ if self.state.types.is_plain_aggregate(value) => {
                ExpressionKind::Construct(Vec::new())
            }
            _ => ExpressionKind::Int(0),
        };
        Some(Expression::new(kind, value, span))
    }

    // ---- cases

    pub(super) fn case_names(&self, id: NamedTypeId) -> Vec<String> {
        let cases = &self.state.types.named(id).contents.cases;
        cases.iter().map(|case| case.name.to_string()).collect()
    }

    /// The enum and the case that a name alone stands for: of the enums in sight the innermost that have it.
    pub(super) fn case_of_name(
        &mut self,
        symbol: Symbol,
        wanted: Option<Ty>,
        span: Span,
    ) -> Option<(NamedTypeId, u32)> {
        if let Some((id, case)) = wanted.and_then(|ty| self.case_of_type(ty, symbol)) {
            self.note_case(span, id, case);
            return Some((id, case));
        }
        let scopes: Vec<ScopeId> = self.state.scopes.chain(self.scope).collect();
        for scope in scopes {
            match self.state.cases.get(&(scope, symbol)).map(Vec::as_slice) {
                Some([(id, case)]) => {
                    let (id, case) = (*id, *case);
                    self.note_case(span, id, case);
                    return Some((id, case));
                }
                Some(several @ [first, ..]) => {
                    let first = *first;
                    let enums: Vec<String> = several
                        .iter()
                        .map(|(id, _)| self.state.types.named(*id).name.clone())
                        .collect();
                    let name = self.text(symbol).to_owned();
                    self.report(error::ambiguous_case(span, &name, &enums));
                    return Some(first);
                }
                _ => {}
            }
        }
        None
    }

    /// The case of that name in the enum that is wanted, if the enum is in sight.
    fn case_of_type(&self, wanted: Ty, symbol: Symbol) -> Option<(NamedTypeId, u32)> {
        let types = &self.state.types;
        let wanted = match types.shallow_kind(wanted) {
            TyKind::Optional(inner) => *inner,
            _ => wanted,
        };
        let (wanted, _) = types.named_of(wanted)?;
        let mut scopes = self.state.scopes.chain(self.scope);
        scopes.find_map(|scope| {
            let cases = self.state.cases.get(&(scope, symbol))?;
            cases.iter().find(|(id, _)| *id == wanted).copied()
        })
    }

    /// A case of that name in an enum.
    pub(super) fn find_case(&mut self, id: NamedTypeId, name: Name) -> Option<u32> {
        self.note_gap(name.symbol, |_| Gap::TypeMember(id));
        let text = self.text(name.symbol);
        let cases = &self.state.types.named(id).contents.cases;
        let index = cases.iter().position(|case| &*case.name == text)? as u32;
        self.note_case(name.span, id, index);
        Some(index)
    }

    fn note_case(&mut self, name: Span, id: NamedTypeId, case: u32) {
        let declared = match self.state.nominals.get(&id).map(|one| &one.declared) {
            Some(Declared::Enum(declared)) => declared.cases[case as usize].name.span,
            _ => Span::NONE,
        };
        self.note(name, declared, || Meaning::Case(id, case));
    }

    /// The type of an enum's values where a case is named: its arguments follow from the payload or from what is wanted.
    pub(super) fn enum_type(&mut self, id: NamedTypeId, want: Want) -> Ty {
        let generic = self
            .state
            .nominals
            .get(&id)
            .is_some_and(|nominal| !nominal.parameters.is_empty());
        let binding = if generic {
            Binding::GenericType(id)
        } else {
            let ty = self.state.types.intern(TyKind::Named(id, Box::from([])));
            Binding::Type(ty)
        };
        self.constructed_type(&binding, want).unwrap_or(Ty::UNKNOWN)
    }

    /// `Circle(1.0)`
    pub(super) fn construct_case(
        &mut self,
        ty: Ty,
        case: u32,
        call: &ast::Call,
        span: Span,
    ) -> Expression {
        let Some((id, _)) = self.state.types.named_of(ty) else {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        let fields = self.state.types.case_fields(ty, case as usize);
        let name = self.state.types.named(id).contents.cases[case as usize]
            .name
            .to_string();
        let declared = match &self.state.nominals[&id].declared {
            Declared::Enum(declared) => declared.clone(),
            Declared::Aggregate(_) => {
                return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
            }
        };
        let row = &declared.cases[case as usize];
        // A field without a name cannot be named: no argument has the case's own name.
        let names: Vec<Name> = row
            .payload
            .iter()
            .map(|field| field.name.unwrap_or(row.name))
            .collect();
        let Some(places) = self.match_arguments(&name, &names, call, false, row.name.span) else {
            self.check_arguments_alone(call);
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        let missing: Vec<String> = (0..fields.len())
            .filter(|index| !places.contains(index))
            .map(|index| match &*fields[index].name {
                "" => format!("{}", index + 1),
                name => name.to_owned(),
            })
            .collect();
        if !missing.is_empty() {
            self.check_arguments_alone(call);
            return self.broken(
                call.parentheses,
                error::too_few_arguments(call.parentheses, &name, &missing, row.name.span),
            );
        }
        let mut values: Vec<Option<Expression>> = fields.iter().map(|_| None).collect();
        let mut broken = false;
        for (argument, place) in call.arguments.iter().zip(&places) {
            let because = Because::new(row.name.span, "the case is declared here");
            let value = self.expect(&argument.value, fields[*place].ty, because);
            broken |= self.state.types.shallow(value.ty) == Ty::UNKNOWN;
            values[*place] = Some(value);
        }
        if broken {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        let values = values.into_iter().flatten().collect();
        Expression::new(ExpressionKind::Case(case, values), ty, span)
    }

    /// A case without payload as a value.
    pub(super) fn case_value(&mut self, ty: Ty, case: u32, span: Span) -> Expression {
        let Some((id, _)) = self.state.types.named_of(ty) else {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        let named = self.state.types.named(id);
        let row = &named.contents.cases[case as usize];
        if named.kind == NamedTypeKind::CEnum {
            return Expression::new(ExpressionKind::Int(row.value), ty, span);
        }
        if !row.fields.is_empty() {
            let name = row.name.to_string();
            let count = row.fields.len();
            return self.broken(span, error::case_needs_payload(span, &name, count));
        }
        Expression::new(ExpressionKind::Case(case, Vec::new()), ty, span)
    }

    /// `Type.name`: a case, a constant, or a function without `self`.
    pub(super) fn type_member(
        &mut self,
        binding: &Binding,
        type_name: Name,
        name: Name,
        want: Want,
        span: Span,
    ) -> Expression {
        let id = match binding {
            Binding::Type(ty) => self.state.types.named_of(*ty).map(|(id, _)| id),
            Binding::GenericType(id) => Some(*id),
            _ => None,
        };
        let text = self.text(name.symbol).to_owned();
        let Some(id) = id else {
            let type_text = self.text(type_name.symbol).to_owned();
            return self.broken(
                name.span,
                error::no_type_member(name.span, &type_text, &text, None, &[]),
            );
        };
        if let Some(case) = self.find_case(id, name) {
            let ty = self.enum_type(id, want);
            return self.case_value(ty, case, span);
        }
        if let Some(nominal) = self.state.nominals.get(&id) {
            if let Some((constant, declared)) = nominal.constants.get(&name.symbol) {
                let (constant, declared) = (constant.clone(), *declared);
                self.note(name.span, declared, || {
                    Meaning::Bound(Binding::Constant(constant.clone()))
                });
                return Expression::new(constant.expression(), constant.ty(), span);
            }
            if let Some(definition) = nominal.methods.get(&name.symbol).copied() {
                self.note_method(name, definition);
                return self.function_value(definition, want, span);
            }
        }
        self.unknown_type_member(id, name)
    }

    pub(super) fn unknown_type_member(&mut self, id: NamedTypeId, name: Name) -> Expression {
        let text = self.text(name.symbol).to_owned();
        let mut known = self.case_names(id);
        if let Some(nominal) = self.state.nominals.get(&id) {
            let members = nominal.methods.keys().chain(nominal.constants.keys());
            known.extend(members.map(|symbol| self.interner.text(*symbol).to_owned()));
        }
        let near = diagnostic::nearest(&text, known.iter().map(String::as_str)).map(str::to_owned);
        let type_text = self.state.types.named(id).name.clone();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        self.broken(
            name.span,
            error::no_type_member(name.span, &type_text, &text, near.as_deref(), &known),
        )
    }
}
