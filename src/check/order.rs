//! The order of tuples: that of their first parts that differ.
//!
//! `(a, b) < (c, d)` becomes `a < c or a == c and b < d`, over two variables that hold the tuples.

use super::Checker;
use super::tir::{Block, Comparison, Expression, ExpressionKind, LocalId, Place, PlaceKind};
use crate::source::Span;
use crate::types::{Ty, TyKind};

/// A part of a tuple within tuples: the indices that lead to it, each with the type found there.
type Path = [(u32, Ty)];

impl Checker<'_> {
    /// Whether the type is a tuple whose values have an order.
    pub(super) fn is_ordered_tuple(&self, ty: Ty) -> bool {
        match self.state.types.shallow_kind(ty) {
            TyKind::Tuple(parts) => {
                let ordered = |part: &Ty| {
                    matches!(
                        self.state.types.shallow_kind(*part),
                        TyKind::Int | TyKind::Float | TyKind::Str
                    ) || self.is_ordered_tuple(*part)
                };
                !parts.is_empty() && parts.iter().all(ordered)
            }
            _ => false,
        }
    }

    /// Which of two tuples of the type comes first.
    pub(super) fn compare_tuples(
        &mut self,
        comparison: Comparison,
        [left, right]: [Expression; 2],
        ty: Ty,
        span: Span,
    ) -> Expression {
        let mut statements = Vec::with_capacity(2);
        let pair = [left, right].map(|value| {
            let local = self.new_local("_", ty, false, Span::NONE);
            let set = ExpressionKind::Let(local, Box::new(value));
            statements.push(Expression::new(set, Ty::UNIT, span));
            local
        });
        let value = self.compare_parts(comparison, pair, (ty, ty), &mut Vec::new(), span);
        let block = Block {
            statements,
            value: Some(Box::new(value)),
        };
        Expression::new(ExpressionKind::Block(block), Ty::BOOL, span)
    }

    /// Compares what lies at the path in the two variables; `whole` is their type, `ty` that of the part.
    fn compare_parts(
        &mut self,
        comparison: Comparison,
        pair: [LocalId; 2],
        (whole, ty): (Ty, Ty),
        path: &mut Vec<(u32, Ty)>,
        span: Span,
    ) -> Expression {
        let TyKind::Tuple(parts) = self.kind(ty) else {
            return self.compare_at(comparison, pair, whole, path, span);
        };
        let strict = match comparison {
            Comparison::LessEqual => Comparison::Less,
            Comparison::GreaterEqual => Comparison::Greater,
            strict => strict,
        };
        let mut rest: Option<Expression> = None;
        for (index, part) in parts.iter().enumerate().rev() {
            path.push((index as u32, *part));
            rest = Some(match rest {
                None => self.compare_parts(comparison, pair, (whole, *part), path, span),
                Some(rest) => {
                    let before = self.compare_parts(strict, pair, (whole, *part), path, span);
                    let same = self.compare_at(Comparison::Equal, pair, whole, path, span);
                    let behind = ExpressionKind::And(Box::new(same), Box::new(rest));
                    let behind = Expression::new(behind, Ty::BOOL, span);
                    let either = ExpressionKind::Or(Box::new(before), Box::new(behind));
                    Expression::new(either, Ty::BOOL, span)
                }
            });
            path.pop();
        }
        rest.unwrap_or_else(|| Expression::unit(span))
    }

    fn compare_at(
        &mut self,
        comparison: Comparison,
        pair: [LocalId; 2],
        whole: Ty,
        path: &Path,
        span: Span,
    ) -> Expression {
        let [left, right] = pair.map(|local| {
            let variable = Place {
                kind: PlaceKind::Local(local),
                ty: whole,
                span,
            };
            let place = path.iter().fold(variable, |inner, (index, ty)| Place {
                kind: PlaceKind::Field(Box::new(inner), *index),
                ty: *ty,
                span,
            });
            Box::new(self.read_place(place))
        });
        let kind = ExpressionKind::Compare(comparison, left, right);
        Expression::new(kind, Ty::BOOL, span)
    }
}
