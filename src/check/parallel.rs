//! Several places at once: `(a, b) = (b, a)`.
//!
//! The right side is evaluated wholly before the first place changes: each part of a tuple that is written out waits in a
//! variable of its own, any other value as a whole. Then the places are assigned from left to right, so the
//! indices of a later place are those after the earlier ones were assigned.

use super::error;
use super::pattern::{Part, Subject};
use super::tir::{Block, Expression, ExpressionKind, Place};
use super::{Checker, Want};
use crate::recursion;
use crate::source::Span;
use crate::syntax::ast;
use crate::types::{Ty, TyKind};

/// What stands left of `=`.
enum Target<'a> {
    /// `_`
    Nothing,
    Place(Place),
    /// A variable that is known not to be null until it is assigned: the right side may still use that.
    Narrowed(Place, &'a ast::Expression),
    Tuple(Vec<Target<'a>>, Span),
    /// Was reported.
    Broken,
}

/// A place, and what it is to hold.
type Pending<'a> = (Target<'a>, Expression);

impl Checker<'_> {
    /// An assignment to a tuple of places.
    pub(super) fn assign_parallel(&mut self, assign: &ast::Assign, span: Span) -> Expression {
        if assign.operator.is_some() {
            self.expression(&assign.value, Want::Any);
            let error = error::compound_parallel(assign.operator_span, assign.place.span);
            return self.broken(span, error);
        }
        let target = self.assigned_target(&assign.place);
        let mut statements = Vec::new();
        let mut pending = Vec::new();
        self.match_up(target, &assign.value, &mut statements, &mut pending);
        for (target, value) in pending {
            let place = match target {
                Target::Place(place) => Some(place),
                Target::Narrowed(_, name) => self.place(name),
                Target::Nothing | Target::Tuple(..) | Target::Broken => None,
            };
            let Some(place) = place else {
                continue;
            };
            let at = place.span.to(value.span);
            let kind = ExpressionKind::Assign(Box::new(place), Box::new(value));
            statements.push(Expression::new(kind, Ty::UNIT, at));
        }
        let block = Block {
            statements,
            value: None,
        };
        Expression::new(ExpressionKind::Block(block), Ty::UNIT, span)
    }

    fn assigned_target<'a>(&mut self, written: &'a ast::Expression) -> Target<'a> {
        match &written.kind {
            ast::ExpressionKind::Tuple(parts) if !parts.is_empty() => recursion::with_room(|| {
                let parts = parts
                    .iter()
                    .map(|part| self.assigned_target(part))
                    .collect();
                Target::Tuple(parts, written.span)
            }),
            ast::ExpressionKind::Parenthesized(inner) => {
                recursion::with_room(|| self.assigned_target(inner))
            }
            ast::ExpressionKind::Name(symbol) if self.interner.text(*symbol) == "_" => {
                Target::Nothing
            }
            _ => match self.narrowed_variable(written) {
                Some((variable, _)) => Target::Narrowed(variable, written),
                None => self.place(written).map_or(Target::Broken, Target::Place),
            },
        }
    }

    /// Goes down target and value together, as far as the value is written out as tuples.
    fn match_up<'a>(
        &mut self,
        target: Target<'a>,
        value: &ast::Expression,
        statements: &mut Vec<Expression>,
        pending: &mut Vec<Pending<'a>>,
    ) {
        let value = written_out(value);
        let checked = match (target, &value.kind) {
            (Target::Tuple(targets, _), ast::ExpressionKind::Tuple(parts))
                if targets.len() == parts.len() =>
            {
                for (target, part) in targets.into_iter().zip(parts) {
                    recursion::with_room(|| self.match_up(target, part, statements, pending));
                }
                return;
            }
            (Target::Nothing | Target::Broken, _) => {
                let checked = self.expression(value, Want::Any);
                statements.push(checked);
                return;
            }
            (Target::Place(place), _) => {
                let because = self.place_because(&place, place.span);
                let checked = self.expect(value, place.ty, because.as_because());
                (Target::Place(place), checked)
            }
            (Target::Narrowed(place, name), _) => {
                let because = self.place_because(&place, name.span);
                let checked = self.expect(value, place.ty, because.as_because());
                (Target::Narrowed(place, name), checked)
            }
            (Target::Tuple(targets, span), _) => {
                let target = Target::Tuple(targets, span);
                let wanted = self.wanted(&target);
                (target, self.expression(value, Want::Type(wanted)))
            }
        };
        let (target, value) = checked;
        if self.state.types.shallow(value.ty) == Ty::UNKNOWN {
            return;
        }
        let (ty, span) = (value.ty, value.span);
        let local = self.new_local("_", ty, false, Span::NONE);
        let set = ExpressionKind::Let(local, Box::new(value));
        statements.push(Expression::new(set, Ty::UNIT, span));
        let subject = Subject {
            local,
            root: ty,
            steps: Vec::new(),
            ty,
        };
        match target {
            Target::Tuple(targets, place) => {
                self.take_parts(targets, (place, span), &subject, pending)
            }
            leaf => pending.push((leaf, self.read_subject(&subject, span))),
        }
    }

    /// The parts of a value that lies in a variable.
    fn take_parts<'a>(
        &mut self,
        targets: Vec<Target<'a>>,
        (written, value): (Span, Span),
        subject: &Subject,
        pending: &mut Vec<Pending<'a>>,
    ) {
        let types = match self.kind(subject.ty) {
            TyKind::Tuple(types) if types.len() == targets.len() => types,
            TyKind::Unknown | TyKind::Never => return,
            kind => {
                let name = self.type_name(subject.ty);
                let is_tuple = matches!(kind, TyKind::Tuple(_));
                let error = error::parallel_parts(value, written, targets.len(), &name, is_tuple);
                self.report(error);
                return;
            }
        };
        for (index, (target, ty)) in targets.into_iter().zip(types.iter()).enumerate() {
            let part = subject.part(Part::Field(index as u32), *ty);
            let (place, span) = match &target {
                Target::Nothing | Target::Broken => continue,
                Target::Place(place) => (place, place.span),
                Target::Narrowed(place, name) => (place, name.span),
                Target::Tuple(..) => {
                    if let Target::Tuple(targets, span) = target {
                        recursion::with_room(|| {
                            self.take_parts(targets, (span, value), &part, pending)
                        });
                    }
                    continue;
                }
            };
            let because = self.place_because(place, span);
            let read = self.read_subject(&part, span);
            let wanted = self.state.types.value_type(place.ty);
            match self.convert(read, wanted) {
                Ok(value) => {
                    let value = self.coerce(value, place.ty, because.as_because());
                    pending.push((target, value));
                }
                Err(found) => {
                    let (wanted, found) = (self.type_name(wanted), self.type_name(found.ty));
                    let written = self.as_written(span);
                    let because = because.as_because();
                    let error = error::type_mismatch(written, &wanted, &found, because);
                    // The place is pointed at, for the part has no text of its own.
                    self.report(error.without_edits_of(span));
                }
            }
        }
    }

    /// The type that a value for the target had best have.
    fn wanted(&mut self, target: &Target) -> Ty {
        match target {
            Target::Nothing => self.state.types.fresh_variable(),
            Target::Broken => Ty::UNKNOWN,
            Target::Place(place) | Target::Narrowed(place, _) => {
                self.state.types.value_type(place.ty)
            }
            Target::Tuple(parts, _) => {
                let parts = parts
                    .iter()
                    .map(|part| recursion::with_room(|| self.wanted(part)))
                    .collect();
                self.state.types.tuple(parts)
            }
        }
    }
}

/// Without the parentheses around it.
fn written_out(mut value: &ast::Expression) -> &ast::Expression {
    while let ast::ExpressionKind::Parenthesized(inner) = &value.kind {
        value = inner;
    }
    value
}
