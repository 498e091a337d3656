//! `match`: arms in their order, one type for all, and whether they say what happens for every value.

use super::control::gives_null;
use super::error;
use super::exhaustive::{self, Constructor, Pattern, Signature};
use super::pattern::{Bindings, Part, Step, Subject, is_null};
use super::tir::{Block, Expression, ExpressionKind, Intrinsic, LocalId};
use super::{Checker, Want};
use crate::source::Span;
use crate::syntax::ast::{self};
use crate::types::{NamedTypeKind, Ty, TyKind, TypeTable};

impl Checker<'_> {
    // ---- match

    pub(super) fn match_value(
        &mut self,
        matched: &ast::Match,
        want: Want,
        span: Span,
    ) -> Expression {
        let value = self.expression(&matched.subject, Want::Any);
        let value = self.shown(value);
        let ty = self.state.types.shallow(value.ty);
        if matches!(self.kind(ty), TyKind::Variable(_)) {
            self.report(error::type_not_known_yet(matched.subject.span));
        }
        if matches!(self.kind(ty), TyKind::Unknown | TyKind::Variable(_)) {
            for arm in &matched.arms {
                self.in_scope(|checker| {
                    checker.bind_as_broken(&arm.pattern);
                    checker.expression(&arm.body, Want::Discard);
                });
            }
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        let local = self.new_local("_", ty, false, Span::NONE);
        let mut subject = Subject {
            local,
            root: ty,
            steps: Vec::new(),
            ty,
        };
        let mut declared = Vec::new();
        let mut rows = Vec::new();
        let mut arms: Vec<(Expression, bool)> = Vec::new();
        let mut bodies: Vec<Expression> = Vec::new();
        let mut hint = want;
        let mut narrowed = false;
        for arm in &matched.arms {
            let (condition, tested, row, body, locals) = self.in_scope(|checker| {
                let mut bindings = Bindings {
                    mutable: false,
                    names: Vec::new(),
                };
                let mut steps = Vec::new();
                let row = checker.pattern(&arm.pattern, &subject, &mut bindings, &mut steps);
                if let Some(guard) = &arm.guard {
                    let guard = checker.condition_expression(guard);
                    steps.push(Step::Test(guard));
                }
                let tested = steps.iter().any(|step| matches!(step, Step::Test(_)));
                let condition = checker.all(steps, arm.pattern.span);
                let known = checker.narrowings(&condition, true);
                checker.declare_narrowed(&known);
                let wanted = match (want, hint) {
                    (Want::Any, Want::Type(first)) => {
                        checker.wanted_beside(first, gives_null(&arm.body))
                    }
                    _ => hint,
                };
                let body = checker.expression(&arm.body, wanted);
                let locals: Vec<LocalId> = bindings.names.iter().map(|(_, local)| *local).collect();
                (condition, tested, row, body, locals)
            });
            declared.extend(locals);
            let row = match narrowed {
                true => Pattern::Node(Constructor::Case(1), vec![row]),
                false => row,
            };
            rows.push((row, arm.guard.is_some()));
            arms.push((condition, tested));
            if hint == Want::Any && !matches!(self.kind(body.ty), TyKind::Never | TyKind::Unknown) {
                hint = Want::Type(body.ty);
            }
            bodies.push(body);
            // Behind an arm for null there is a value.
            if let TyKind::Optional(inner) = self.kind(subject.ty)
                && is_null(&arm.pattern)
                && arm.guard.is_none()
            {
                subject = subject.part(Part::Present, inner);
                narrowed = true;
            }
        }
        self.check_rows(ty, &rows, matched, span);
        let result = self.join_all(&mut bodies, want);
        let mut chain: Option<Expression> = None;
        for ((condition, tested), body) in arms.into_iter().zip(bodies).rev() {
            let at = condition.span;
            let otherwise = match chain {
                _ if !tested => None,
                None => Some(self.no_arm(span)),
                Some(rest) => Some(rest),
            };
            let ty = result;
            chain = Some(Expression::new(
                ExpressionKind::If {
                    condition: Box::new(condition),
                    then: Box::new(body),
                    otherwise: Some(Box::new(otherwise.unwrap_or_else(|| self.no_arm(at)))),
                },
                ty,
                at,
            ));
        }
        let chain = chain.unwrap_or_else(|| self.no_arm(span));
        let set = ExpressionKind::Let(local, Box::new(value));
        let statements = vec![
            Expression::new(set, Ty::UNIT, matched.subject.span),
            Expression::new(ExpressionKind::Declare(declared), Ty::UNIT, span),
        ];
        let ty = chain.ty;
        let block = Block {
            statements,
            value: Some(Box::new(chain)),
        };
        Expression::new(ExpressionKind::Block(block), ty, span)
    }

    /// What stands behind the last arm: nothing comes there.
    fn no_arm(&mut self, span: Span) -> Expression {
        let text = ExpressionKind::String("no arm of this `match` fits".into());
        let message = Expression::new(text, Ty::STR, span);
        let error = ExpressionKind::Intrinsic(Intrinsic::MakeError, vec![message]);
        let error = Expression::new(error, Ty::ERROR, span);
        Expression::new(ExpressionKind::Throw(Box::new(error)), Ty::NEVER, span)
    }

    /// One type for all bodies.
    fn join_all(&mut self, bodies: &mut [Expression], want: Want) -> Ty {
        if want == Want::Discard {
            let never = bodies
                .iter()
                .all(|body| self.state.types.shallow(body.ty) == Ty::NEVER);
            return if never && !bodies.is_empty() {
                Ty::NEVER
            } else {
                Ty::UNIT
            };
        }
        if let Want::Type(wanted) = want
            && !self.state.types.is_unbound(wanted)
        {
            for body in bodies.iter_mut() {
                let taken = std::mem::replace(body, Expression::unit(body.span));
                *body = match self.convert(taken, wanted) {
                    Ok(converted) | Err(converted) => converted,
                };
            }
        }
        let Some(first) = bodies
            .iter()
            .position(|body| !matches!(self.kind(body.ty), TyKind::Never | TyKind::Unknown))
        else {
            let unknown = bodies
                .iter()
                .any(|body| self.state.types.shallow(body.ty) == Ty::UNKNOWN);
            return if unknown { Ty::UNKNOWN } else { Ty::NEVER };
        };
        for index in first + 1..bodies.len() {
            let (before, rest) = bodies.split_at_mut(index);
            if self.join(&mut before[first], &mut rest[0]).is_none() {
                let (a, b) = (self.type_name(before[first].ty), self.type_name(rest[0].ty));
                let (at, other) = (rest[0].span, before[first].span);
                self.report(error::branches_differ(at, &a, other, &b));
                return Ty::UNKNOWN;
            }
        }
        let ty = bodies[first].ty;
        for body in bodies.iter_mut() {
            let taken = std::mem::replace(body, Expression::unit(body.span));
            *body = match self.convert(taken, ty) {
                Ok(converted) | Err(converted) => converted,
            };
        }
        ty
    }

    fn check_rows(&mut self, ty: Ty, rows: &[(Pattern, bool)], matched: &ast::Match, span: Span) {
        if self
            .diagnostics
            .iter()
            .any(|one| one.is_error() && (span.start..span.end).contains(&one.primary.span.start))
        {
            return;
        }
        let view = TypeView {
            types: std::cell::RefCell::new(&mut self.state.types),
        };
        let report = exhaustive::check(&view, &ty, rows);
        if !report.missing.is_empty() {
            let head = Span::new(span.start, matched.subject.span.end);
            self.report(error::match_not_exhaustive(
                head,
                &report.missing,
                report.more,
            ));
        }
        for arm in report.unreachable {
            if let Some(arm) = matched.arms.get(arm) {
                self.report(error::unreachable_arm(arm.pattern.span));
            }
        }
    }
}

/// The types as [`exhaustive`] asks for them.
struct TypeView<'a> {
    types: std::cell::RefCell<&'a mut TypeTable>,
}

impl exhaustive::Types for TypeView<'_> {
    type Type = Ty;

    fn signature(&self, ty: &Ty) -> Signature {
        let types = self.types.borrow();
        match types.shallow_kind(types.value_type(*ty)) {
            TyKind::Int => Signature::Ints,
            TyKind::Bool | TyKind::Optional(_) => Signature::Cases(2),
            TyKind::Tuple(_) => Signature::Only,
            TyKind::List(_) => Signature::Lists,
            TyKind::Named(id, _) => match types.named(*id).kind {
                NamedTypeKind::Enum | NamedTypeKind::CEnum => {
                    Signature::Cases(types.named(*id).contents.cases.len() as u32)
                }
                NamedTypeKind::Struct | NamedTypeKind::Class | NamedTypeKind::Union => {
                    Signature::Only
                }
                NamedTypeKind::Opaque => Signature::Infinite,
            },
            _ => Signature::Infinite,
        }
    }

    fn fields(&self, ty: &Ty, constructor: &Constructor) -> Vec<Ty> {
        let mut types = self.types.borrow_mut();
        match (types.shallow_kind(*ty).clone(), constructor) {
            (TyKind::Optional(inner), Constructor::Case(1)) => vec![inner],
            (TyKind::Tuple(parts), _) => parts.to_vec(),
            (TyKind::List(element), Constructor::List { length, .. }) => vec![element; *length],
            (TyKind::Named(id, _), constructor) => {
                let fields = match (types.named(id).kind, constructor) {
                    (NamedTypeKind::Enum, Constructor::Case(case)) => {
                        types.case_fields(*ty, *case as usize)
                    }
                    (NamedTypeKind::CEnum, _) => Vec::new(),
                    _ => types.fields(*ty),
                };
                fields.into_iter().map(|field| field.ty).collect()
            }
            _ => Vec::new(),
        }
    }

    fn show(&self, ty: &Ty, constructor: &Constructor, fields: &[String]) -> String {
        let types = self.types.borrow();
        let list = fields.join(", ");
        match (types.shallow_kind(*ty), constructor) {
            (TyKind::Bool, Constructor::Case(case)) => (*case == 1).to_string(),
            (TyKind::Optional(_), Constructor::Case(0)) => "null".to_owned(),
            (TyKind::Optional(_), _) => list,
            (TyKind::Tuple(_), _) => format!("({list})"),
            (TyKind::Named(id, _), Constructor::Case(case)) => {
                let name = types
                    .named(*id)
                    .contents
                    .cases
                    .get(*case as usize)
                    .map_or("_", |case| &*case.name);
                if fields.is_empty() {
                    name.to_owned()
                } else {
                    format!("{name}({list})")
                }
            }
            (TyKind::Named(id, _), _) => format!("{}({list})", types.named(*id).name),
            _ => list,
        }
    }
}
