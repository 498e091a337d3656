//! Lists, arrays, tuples, maps and ranges as they are written.

use super::control::gives_null;
use super::error::{self, Because};
use super::tir::{self, Expression, ExpressionKind, Place, PlaceKind};
use super::{Checker, Want};
use crate::source::Span;
use crate::syntax::ast::{self};
use crate::types::{Ty, TyKind};

/// Types in a tuple, with those of the tuples in it: more would not fit a frame.
const MOST_TUPLE_PARTS: u32 = 4096;

impl Checker<'_> {
    pub(super) fn list(&mut self, parts: &[ast::Expression], want: Want, span: Span) -> Expression {
        if let Some(array) = self.wanted_array(want) {
            return self.array(parts, array, span);
        }
        let wanted = self.wanted_element(want);
        let Some(first) = parts.first() else {
            let element = wanted.unwrap_or_else(|| self.state.types.fresh_variable());
            let ty = self.state.types.list(element);
            return Expression::new(ExpressionKind::List(Vec::new()), ty, span);
        };
        if let Some(element) = wanted {
            let because = Because::new(span, "an element of this list");
            let values = parts
                .iter()
                .map(|part| self.expect(part, element, because))
                .collect();
            let ty = self.state.types.list(element);
            return Expression::new(ExpressionKind::List(values), ty, span);
        }
        let mut values = vec![self.expression(first, Want::Any)];
        for part in &parts[1..] {
            let element = values[0].ty;
            let wanted = self.wanted_beside(element, gives_null(part));
            let mut value = self.expression(part, wanted);
            match self.join(&mut values[0], &mut value) {
                Some(_) => {}
                None => {
                    let (first, found) = (self.type_name(element), self.type_name(value.ty));
                    let because =
                        Because::new(values[0].span, "the first element tells the type of all");
                    let written = self.as_written(value.span);
                    let error = error::type_mismatch(written, &first, &found, because);
                    value = self.broken(value.span, error);
                }
            }
            values.push(value);
        }
        // The first may have become a float on the way.
        let element = values[0].ty;
        if self.state.types.shallow(element) == Ty::NEVER {
            return self.never_after(values, span);
        }
        let values: Vec<Expression> = values
            .into_iter()
            .map(|value| self.coerce(value, element, Because::NOTHING))
            .collect();
        self.list_of(element, ExpressionKind::List(values), span)
    }

    pub(super) fn repeat(
        &mut self,
        value: &ast::Expression,
        count: &ast::Expression,
        want: Want,
        span: Span,
    ) -> Expression {
        if let Some(array) = self.wanted_array(want) {
            return self.repeated_array(value, count, array, span);
        }
        let wanted = self.wanted_element(want);
        let value = match wanted {
            Some(element) => self.expect(
                value,
                element,
                Because::new(span, "an element of this list"),
            ),
            None => self.expression(value, Want::Any),
        };
        let element = wanted.unwrap_or(value.ty);
        if self.state.types.shallow(element) == Ty::NEVER {
            return value;
        }
        let count = self.expect(
            count,
            Ty::INT,
            Because::new(span, "the number of elements is an int"),
        );
        self.list_of(
            element,
            ExpressionKind::Repeat(Box::new(value), Box::new(count)),
            span,
        )
    }

    fn list_of(&mut self, element: Ty, kind: ExpressionKind, span: Span) -> Expression {
        if self.state.types.shallow(element) == Ty::UNKNOWN {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        if self.state.types.shallow(element) == Ty::UNIT {
            return self.broken(span, error::no_value(span, Because::NOTHING, false));
        }
        let ty = self.state.types.list(element);
        Expression::new(kind, ty, span)
    }

    fn wanted_element(&self, want: Want) -> Option<Ty> {
        match want {
            Want::Type(ty) => match self.state.types.shallow_kind(ty) {
                TyKind::List(element) => Some(*element),
                TyKind::Optional(inner) => match self.state.types.shallow_kind(*inner) {
                    TyKind::List(element) => Some(*element),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }

    // ---- arrays, tuples, maps, ranges

    /// The fixed array that is wanted, with its element and length.
    fn wanted_array(&self, want: Want) -> Option<(Ty, Ty, u64)> {
        let Want::Type(ty) = want else { return None };
        let ty = match self.state.types.shallow_kind(ty) {
            TyKind::Optional(inner) => *inner,
            _ => ty,
        };
        match self.state.types.shallow_kind(ty) {
            TyKind::Array(element, count) => Some((ty, *element, *count)),
            _ => None,
        }
    }

    fn array(
        &mut self,
        parts: &[ast::Expression],
        (ty, element, count): (Ty, Ty, u64),
        span: Span,
    ) -> Expression {
        if parts.len() as u64 > count {
            parts.iter().for_each(|part| {
                self.expression(part, Want::Any);
            });
            return self.broken(span, error::array_length(span, count, parts.len()));
        }
        let because = Because::new(span, "an element of this array");
        let mut values = Vec::with_capacity(parts.len());
        for (index, part) in parts.iter().enumerate() {
            values.push((index as u32, self.expect(part, element, because)));
        }
        // What is left out is zero, as in C.
        for index in parts.len() as u64..count {
            match self.zero_value(element, span) {
                Some(None) => break,
                Some(Some(value)) => values.push((index as u32, value)),
                None => {
                    let name = self.type_name(element);
                    return self.broken(span, error::no_zero(span, &name));
                }
            }
        }
        Expression::new(ExpressionKind::Construct(values), ty, span)
    }

    /// `[value; count]` where a fixed array is wanted.
    fn repeated_array(
        &mut self,
        value: &ast::Expression,
        count: &ast::Expression,
        (ty, element, length): (Ty, Ty, u64),
        span: Span,
    ) -> Expression {
        let because = Because::new(span, "an element of this array");
        let Some(found) = self.constant_int(count) else {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        };
        if found as u64 != length {
            return self.broken(
                span,
                error::array_length(span, length, found.max(0) as usize),
            );
        }
        let first = self.expect(value, element, because);
        if matches!(
            first.kind,
            ExpressionKind::Int(0) | ExpressionKind::Bool(false)
        ) {
            return Expression::new(ExpressionKind::Construct(Vec::new()), ty, span);
        }
        // Evaluated once, and then copied.
        let local = self.new_local("_", first.ty, false, Span::NONE);
        let value_type = first.ty;
        let set = ExpressionKind::Let(local, Box::new(first));
        let values = (0..length.min(1 << 16))
            .map(|index| {
                let copy = Expression::new(ExpressionKind::Local(local), value_type, span);
                (index as u32, copy)
            })
            .collect();
        let block = tir::Block {
            statements: vec![Expression::new(set, Ty::UNIT, span)],
            value: Some(Box::new(Expression::new(
                ExpressionKind::Construct(values),
                ty,
                span,
            ))),
        };
        Expression::new(ExpressionKind::Block(block), ty, span)
    }

    pub(super) fn tuple(
        &mut self,
        parts: &[ast::Expression],
        want: Want,
        span: Span,
    ) -> Expression {
        let wanted: Option<Vec<Ty>> = match want {
            Want::Type(ty) => {
                let ty = match self.kind(ty) {
                    TyKind::Optional(inner) => inner,
                    _ => ty,
                };
                match self.kind(ty) {
                    TyKind::Tuple(types) if types.len() == parts.len() => Some(types.to_vec()),
                    _ => None,
                }
            }
            _ => None,
        };
        let mut values = Vec::with_capacity(parts.len());
        for (index, part) in parts.iter().enumerate() {
            let value = match &wanted {
                Some(types) => self.expect(
                    part,
                    types[index],
                    Because::new(span, "a part of this tuple"),
                ),
                None => self.expression(part, Want::Any),
            };
            values.push(self.shown(value));
        }
        if values
            .iter()
            .any(|value| self.state.types.shallow(value.ty) == Ty::UNKNOWN)
        {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        if (values.iter()).any(|value| self.state.types.shallow(value.ty) == Ty::NEVER) {
            return self.never_after(values, span);
        }
        let types = values.iter().map(|value| value.ty).collect();
        let ty = self.state.types.tuple(types);
        if self.state.types.parts(ty) > MOST_TUPLE_PARTS {
            self.report(error::tuple_too_large(span, MOST_TUPLE_PARTS));
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        Expression::new(ExpressionKind::Tuple(values), ty, span)
    }

    pub(super) fn tuple_field(
        &mut self,
        base: &ast::Expression,
        index: u32,
        span: Span,
    ) -> Expression {
        let base = self.expression(base, Want::Any);
        match self.kind(base.ty) {
            TyKind::Tuple(parts) => match parts.get(index as usize) {
                Some(part) => {
                    let place = self.place_of(base);
                    let kind = PlaceKind::Field(Box::new(place), index);
                    self.read_place(Place {
                        kind,
                        ty: *part,
                        span,
                    })
                }
                None => {
                    let name = self.type_name(base.ty);
                    self.broken(
                        span,
                        error::tuple_pattern(span, index as usize + 1, &name, true),
                    )
                }
            },
            TyKind::Unknown => base,
            TyKind::Variable(_) => self.broken(span, error::type_not_known_yet(base.span)),
            _ => {
                let name = self.type_name(base.ty);
                self.broken(
                    span,
                    error::unknown_method(span, &name, &index.to_string(), None, &[], None),
                )
            }
        }
    }

    pub(super) fn map(
        &mut self,
        entries: &[(ast::Expression, ast::Expression)],
        want: Want,
        span: Span,
    ) -> Expression {
        let wanted = match want {
            Want::Type(ty) => {
                let ty = match self.kind(ty) {
                    TyKind::Optional(inner) => inner,
                    _ => ty,
                };
                match self.kind(ty) {
                    TyKind::Map(key, value) => Some((key, value)),
                    _ => None,
                }
            }
            _ => None,
        };
        let mut values: Vec<(Expression, Expression)> = Vec::with_capacity(entries.len());
        let (key_type, value_type) = match wanted {
            Some(types) => types,
            None => match entries.first() {
                Some((key, value)) => {
                    let key = self.expression(key, Want::Any);
                    let value = self.expression(value, Want::Any);
                    let types = (key.ty, value.ty);
                    let key = self.shown(key);
                    values.push((key, self.shown(value)));
                    types
                }
                None => (
                    self.state.types.fresh_variable(),
                    self.state.types.fresh_variable(),
                ),
            },
        };
        let because = Because::new(span, "an entry of this map");
        for (key, value) in &entries[values.len()..] {
            let key = self.expect(key, key_type, because);
            let value = self.expect(value, value_type, because);
            values.push((key, value));
        }
        if !entries.is_empty() && !self.check_key(key_type, span) {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        if [key_type, value_type]
            .map(|ty| self.state.types.shallow(ty))
            .contains(&Ty::NEVER)
        {
            let operands = values.into_iter().flat_map(|(key, value)| [key, value]);
            return self.never_after(operands.collect(), span);
        }
        let ty = self.state.types.intern(TyKind::Map(key_type, value_type));
        Expression::new(ExpressionKind::Map(values), ty, span)
    }

    /// Whether values of the type may be keys; reports those that may not.
    pub(super) fn check_key(&mut self, ty: Ty, span: Span) -> bool {
        let fits = self.is_key(ty);
        if !fits {
            let name = self.type_name(ty);
            self.report(error::bad_key(span, &name));
        }
        fits
    }

    fn is_key(&self, ty: Ty) -> bool {
        match self.state.types.shallow_kind(ty) {
            TyKind::Int
            | TyKind::Str
            | TyKind::Bool
            | TyKind::Unknown
            | TyKind::Variable(_)
            | TyKind::Parameter(_) => true,
            TyKind::Tuple(parts) => parts.iter().all(|part| self.is_key(*part)),
            TyKind::Named(id, _) => {
                self.state.types.named(*id).kind == crate::types::NamedTypeKind::CEnum
            }
            _ => false,
        }
    }

    /// `a..b` as a value.
    pub(super) fn range_value(&mut self, range: &ast::Range, span: Span) -> Expression {
        let (Some(start), Some(end)) = (&range.start, &range.end) else {
            return self.broken(span, error::open_range(span));
        };
        let because = Because::new(span, "a range has ints");
        let start = self.expect(start, Ty::INT, because);
        let end = self.expect(end, Ty::INT, because);
        let kind = ExpressionKind::Range(Box::new(start), Box::new(end), range.inclusive);
        Expression::new(kind, Ty::RANGE, span)
    }
}
