//! Patterns that begin with a name: constants, enum cases, structs and objects by field.

use super::aggregate::Declared;
use super::constant::Constant;
use super::error;
use super::exhaustive::{Constructor, Pattern};
use super::index::Meaning;
use super::pattern::{Bindings, Part, Step, Subject, constant_row};
use super::scope::Binding;
use super::tir::{Expression, ExpressionKind};
use super::{Checker, Want};
use crate::source::Span;
use crate::syntax::ast::{self, Name, PatternKind};
use crate::types::{NamedTypeId, NamedTypeKind, Ty};

/// What a path or a capitalised name in a pattern stands for.
pub(super) enum Named {
    Case(NamedTypeId, u32),
    Constant(Constant),
    Type(Binding),
}

impl Checker<'_> {
    // ---- names in patterns

    /// What a path stands for in a pattern for values of the type; reports what stands for nothing.
    pub(super) fn named_pattern(&mut self, path: &[Name], subject: Ty) -> Option<Named> {
        let (first, rest) = path.split_first()?;
        let mut binding = self
            .lookup(first.symbol, first.span)
            .map(|found| found.binding);
        let mut rest = rest;
        let mut last = *first;
        if let Some(Binding::Module(module)) = binding
            && let Some((name, behind)) = rest.split_first()
        {
            binding = self.module_member(module, *name);
            last = *name;
            rest = behind;
        }
        if let [case] = rest {
            let id = match &binding {
                Some(Binding::Type(ty)) => self.state.types.named_of(*ty).map(|(id, _)| id),
                Some(Binding::GenericType(id)) => Some(*id),
                _ => None,
            };
            let Some(id) = id else {
                let text = self.text(last.symbol).to_owned();
                let near = self.near_name(last.symbol);
                self.report(error::unknown_name(last.span, &text, near.as_deref()));
                return None;
            };
            if let Some(found) = self.find_case(id, *case) {
                return Some(Named::Case(id, found));
            }
            let constant = self.state.nominals.get(&id);
            let constant = constant.and_then(|nominal| nominal.constants.get(&case.symbol));
            if let Some((constant, declared)) = constant.cloned() {
                self.note(case.span, declared, || {
                    Meaning::Bound(Binding::Constant(constant.clone()))
                });
                return Some(self.named_constant(constant));
            }
            self.unknown_type_member(id, *case);
            return None;
        }
        match binding {
            Some(Binding::Constant(constant)) => Some(self.named_constant(constant)),
            Some(binding @ (Binding::Type(_) | Binding::GenericType(_))) => {
                Some(Named::Type(binding))
            }
            Some(Binding::Broken) => None,
            found => {
                if found.is_none() {
                    // The value's own cases go before others, and need not be in scope.
                    let own = self.state.types.named_of(subject).map(|(id, _)| id);
                    if let Some(id) = own
                        && let Some(case) = self.find_case(id, last)
                    {
                        return Some(Named::Case(id, case));
                    }
                    if let Some((id, case)) =
                        self.case_of_name(last.symbol, Some(subject), last.span)
                    {
                        return Some(Named::Case(id, case));
                    }
                }
                let text = self.text(last.symbol).to_owned();
                let near = self
                    .near_case(&text)
                    .or_else(|| self.near_name(last.symbol));
                self.report(error::unknown_in_pattern(last.span, &text, near.as_deref()));
                None
            }
        }
    }

    /// A constant that is a case of an enum counts as the case.
    fn named_constant(&self, constant: Constant) -> Named {
        let types = &self.state.types;
        if let Constant::Case(number, ty) = &constant
            && let Some((id, _)) = types.named_of(*ty)
            && let cases = &types.named(id).contents.cases
            && let Some(case) = cases.iter().position(|case| case.value == *number)
        {
            return Named::Case(id, case as u32);
        }
        Named::Constant(constant)
    }

    pub(super) fn near_case(&self, name: &str) -> Option<String> {
        let names = self
            .state
            .cases
            .keys()
            .map(|(_, symbol)| self.interner.text(*symbol));
        crate::diagnostic::nearest(name, names).map(str::to_owned)
    }

    /// A constant, or a case or struct without parentheses.
    pub(super) fn path_pattern(
        &mut self,
        named: Option<Named>,
        fields: &[ast::FieldPattern],
        subject: &Subject,
        bindings: &mut Bindings,
        steps: &mut Vec<Step>,
        span: Span,
    ) -> Pattern {
        match named {
            Some(Named::Constant(constant)) => {
                let wanted = self.state.types.value_type(subject.ty);
                let value = Expression::new(constant.expression(), constant.ty(), span);
                let found = self.type_name(value.ty);
                match self.convert(value, wanted) {
                    Ok(value) => self.equality(subject, value, steps),
                    Err(_) => {
                        let wanted = self.type_name(wanted);
                        self.report(error::pattern_type(span, &found, &wanted));
                    }
                }
                constant_row(&constant)
            }
            Some(Named::Case(id, case)) => {
                let fields_of_case = self.state.types.named(id).contents.cases[case as usize]
                    .fields
                    .len();
                if fields_of_case > 0 && fields.is_empty() {
                    let name = self.state.types.named(id).contents.cases[case as usize]
                        .name
                        .to_string();
                    self.report(error::case_needs_payload(span, &name, fields_of_case));
                    return Pattern::Node(
                        Constructor::Case(case),
                        vec![Pattern::Wild; fields_of_case],
                    );
                }
                self.case_pattern(
                    Some(Named::Case(id, case)),
                    fields,
                    subject,
                    bindings,
                    steps,
                    span,
                )
            }
            Some(Named::Type(binding)) => {
                let ty = self
                    .constructed_type(&binding, Want::Any)
                    .unwrap_or(Ty::UNKNOWN);
                let name = self.type_name(ty);
                self.report(error::type_as_pattern(span, &name));
                Pattern::Wild
            }
            None => Pattern::Wild,
        }
    }

    pub(super) fn case_pattern(
        &mut self,
        named: Option<Named>,
        patterns: &[ast::FieldPattern],
        subject: &Subject,
        bindings: &mut Bindings,
        steps: &mut Vec<Step>,
        span: Span,
    ) -> Pattern {
        let broken = |checker: &mut Self| {
            patterns
                .iter()
                .for_each(|field| checker.bind_as_broken(&field.pattern));
            Pattern::Wild
        };
        match named {
            Some(Named::Case(id, case)) => {
                let same = self
                    .state
                    .types
                    .named_of(subject.ty)
                    .is_some_and(|(other, _)| other == id);
                if !same {
                    let wanted = self.type_name(subject.ty);
                    let name = self.state.types.named(id).name.clone();
                    self.report(error::pattern_type(
                        span,
                        &format!("a case of `{name}`"),
                        &wanted,
                    ));
                    return broken(self);
                }
                let row = self.state.types.named(id).contents.cases[case as usize].clone();
                if self.state.types.named(id).kind == NamedTypeKind::CEnum {
                    let value = Expression::new(ExpressionKind::Int(row.value), subject.ty, span);
                    self.equality(subject, value, steps);
                    return Pattern::Node(Constructor::Case(case), Vec::new());
                }
                let value = self.read_subject(subject, span);
                let test = ExpressionKind::IsCase(Box::new(value), case);
                steps.push(Step::Test(Expression::new(test, Ty::BOOL, span)));
                let fields = self.state.types.case_fields(subject.ty, case as usize);
                let names: Vec<String> =
                    fields.iter().map(|field| field.name.to_string()).collect();
                let types: Vec<Ty> = fields.iter().map(|field| field.ty).collect();
                let rows = self.field_patterns(
                    &row.name,
                    patterns,
                    (&names, &types),
                    subject,
                    bindings,
                    steps,
                    |index| Part::Payload(case, index),
                    span,
                );
                Pattern::Node(Constructor::Case(case), rows)
            }
            Some(Named::Type(binding)) => {
                let ty = self
                    .constructed_type(&binding, Want::Type(subject.ty))
                    .unwrap_or(Ty::UNKNOWN);
                if !self.state.types.unify(ty, subject.ty) {
                    let (found, wanted) = (self.type_name(ty), self.type_name(subject.ty));
                    self.report(error::pattern_type(span, &format!("`{found}`"), &wanted));
                    return broken(self);
                }
                let object = self.state.types.named_kind(ty) == Some(NamedTypeKind::Class);
                let fields = self.state.types.fields(subject.ty);
                let names: Vec<String> =
                    fields.iter().map(|field| field.name.to_string()).collect();
                let types: Vec<Ty> = fields.iter().map(|field| field.ty).collect();
                let name = self.type_name(ty);
                let rows = self.field_patterns(
                    &name,
                    patterns,
                    (&names, &types),
                    subject,
                    bindings,
                    steps,
                    |index| {
                        if object {
                            Part::ObjectField(index)
                        } else {
                            Part::Field(index)
                        }
                    },
                    span,
                );
                Pattern::Node(Constructor::Only, rows)
            }
            Some(Named::Constant(_)) => {
                self.report(error::constant_with_fields(span));
                broken(self)
            }
            None => broken(self),
        }
    }

    /// Notes what the name in front of a part's pattern stands for.
    fn note_part(&mut self, name: Span, ty: Ty, part: Part) {
        match part {
            Part::Field(index) | Part::ObjectField(index) => self.note_field(name, ty, index),
            Part::Payload(case, index) => {
                let id = self.state.types.named_of(ty).map(|(id, _)| id);
                let nominal = id.and_then(|id| self.state.nominals.get(&id));
                let Some(Declared::Enum(declared)) = nominal.map(|one| &one.declared) else {
                    return;
                };
                let payload = &declared.cases[case as usize].payload;
                if let Some(declared) = payload[index as usize].name {
                    self.note(name, declared.span, || Meaning::Parameter);
                }
            }
            Part::Present | Part::Element(_) | Part::Rest(_) => {}
        }
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "the walk's own state, passed through"
    )]
    fn field_patterns(
        &mut self,
        name: &str,
        patterns: &[ast::FieldPattern],
        (names, types): (&[String], &[Ty]),
        subject: &Subject,
        bindings: &mut Bindings,
        steps: &mut Vec<Step>,
        part: impl Fn(u32) -> Part,
        span: Span,
    ) -> Vec<Pattern> {
        let mut rows: Vec<Pattern> = types.iter().map(|_| Pattern::Wild).collect();
        let mut given = vec![false; types.len()];
        let mut rest = false;
        for (index, field) in patterns.iter().enumerate() {
            if matches!(field.pattern.kind, PatternKind::Rest(None)) && field.name.is_none() {
                rest = true;
                continue;
            }
            let place = match field.name {
                Some(written) => {
                    let text = self.text(written.symbol).to_owned();
                    match names.iter().position(|known| *known == text) {
                        Some(place) => {
                            self.note_part(written.span, subject.ty, part(place as u32));
                            place
                        }
                        None => {
                            let near =
                                crate::diagnostic::nearest(&text, names.iter().map(String::as_str));
                            let known: Vec<&str> = names.iter().map(String::as_str).collect();
                            let error =
                                error::no_type_member(written.span, name, &text, near, &known);
                            self.report(error);
                            self.bind_as_broken(&field.pattern);
                            continue;
                        }
                    }
                }
                None if patterns[..index].iter().any(|before| before.name.is_some()) => {
                    self.report(error::field_after_named(field.pattern.span));
                    self.bind_as_broken(&field.pattern);
                    rest = true;
                    continue;
                }
                None => index,
            };
            if place >= types.len() || given[place] {
                self.report(error::too_many_fields(
                    field.pattern.span,
                    name,
                    types.len(),
                ));
                self.bind_as_broken(&field.pattern);
                continue;
            }
            given[place] = true;
            let inner = subject.part(part(place as u32), types[place]);
            rows[place] = self.pattern(&field.pattern, &inner, bindings, steps);
        }
        if !rest && !given.iter().all(|given| *given) {
            let missing: Vec<String> = given
                .iter()
                .enumerate()
                .filter(|(_, given)| !**given)
                .map(|(index, _)| match names[index].as_str() {
                    "" => (index + 1).to_string(),
                    name => name.to_owned(),
                })
                .collect();
            self.report(error::fields_left_out(span, name, &missing));
        }
        rows
    }
}
