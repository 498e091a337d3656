//! What may be changed, and what has an address.

use super::error::{self, Immutable};
use super::tir::{Conversion, Expression, ExpressionKind, LocalId, Place, PlaceKind};
use super::{Checker, Want};
use crate::source::Span;
use crate::syntax::ast::{self};
use crate::types::Ty;

impl Checker<'_> {
    /// Whether a place may be changed; reports one that may not.
    pub(super) fn check_mutable(&mut self, place: &Place, span: Span) -> bool {
        let mut root = place;
        loop {
            root = match &root.kind {
                PlaceKind::Field(inner, _)
                | PlaceKind::Present(inner)
                | PlaceKind::ArrayElement(inner, _) => inner,
                PlaceKind::Local(local) => {
                    let local = *local;
                    if let Some(what) = self.context().fixed[local.0 as usize] {
                        let variable = &self.context().locals[local.0 as usize];
                        let (name, declared) = (variable.name.clone(), variable.span);
                        let word = self.let_word(declared);
                        self.report(error::part_of_let(span, &name, declared, what, word));
                        return false;
                    }
                    self.note_assigned_here(local);
                    return true;
                }
                PlaceKind::Global(global) => {
                    let row = &self.state.program.globals[global.0 as usize];
                    if row.mutable {
                        return true;
                    }
                    let (name, declared) = (row.name.clone(), row.span);
                    let (what, word) = (Immutable::Let, self.let_word(declared));
                    self.report(error::part_of_let(span, &name, declared, what, word));
                    return false;
                }
                PlaceKind::Value(value) => {
                    if self.state.types.shallow(value.ty) != Ty::UNKNOWN {
                        self.report(error::temporary_assigned(span));
                    }
                    return false;
                }
                _ => return true,
            };
        }
    }

    /// Notes that a variable of this function, or the one that it stands for, is assigned.
    fn note_assigned_here(&mut self, local: LocalId) {
        let own = self.context();
        let origin = own.captures.iter().find(|capture| capture.local == local);
        let (context, origin) = match origin {
            Some(capture) => (super::ContextId(capture.context), capture.origin),
            None => (own.id, local),
        };
        self.note_assigned(context, origin);
    }

    /// Notes that the address of a place is taken.
    pub(super) fn note_address(&mut self, place: &Place) {
        let mut root = place;
        loop {
            root = match &root.kind {
                PlaceKind::Field(inner, _)
                | PlaceKind::Present(inner)
                | PlaceKind::ArrayElement(inner, _) => inner,
                PlaceKind::Local(local) => {
                    let local = *local;
                    let own = self.context();
                    let origin = own.captures.iter().find(|capture| capture.local == local);
                    let (context, origin) = match origin {
                        Some(capture) => (super::ContextId(capture.context), capture.origin),
                        None => (own.id, local),
                    };
                    return self.note_addressed(context, origin);
                }
                PlaceKind::Global(global) => {
                    self.state.program.globals[global.0 as usize].addressed = true;
                    return;
                }
                _ => return,
            };
        }
    }

    /// `&place`
    pub(super) fn address_of(&mut self, operand: &ast::Expression, span: Span) -> Expression {
        let value = self.expression(operand, Want::Any);
        if self.state.types.shallow(value.ty) == Ty::UNKNOWN {
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        // A C string's place holds its address.
        let value = match value.kind {
            ExpressionKind::Convert(
                Conversion::CStrToStr | Conversion::CStrToOptionalStr,
                inner,
            ) => *inner,
            _ => value,
        };
        let place = self.place_of(value);
        match &place.kind {
            PlaceKind::Value(_) | PlaceKind::Present(_) | PlaceKind::Entry(..) => {
                return self.broken(span, error::address_of_value(operand.span));
            }
            PlaceKind::Field(inner, index) => {
                let fields = self.state.types.fields(inner.ty);
                if fields
                    .get(*index as usize)
                    .is_some_and(|field| field.bits.is_some())
                {
                    return self.broken(span, error::address_of_bits(operand.span));
                }
            }
            _ => {}
        }
        if self.is_receiver(&place) {
            return self.broken(span, error::address_of_receiver(operand.span));
        }
        self.note_address(&place);
        let ty = self.state.types.pointer(place.ty);
        Expression::new(ExpressionKind::AddressOf(Box::new(place)), ty, span)
    }

    /// Whether a place is `self` of a method with `var self`, or a part of it.
    fn is_receiver(&mut self, place: &Place) -> bool {
        let mut root = place;
        loop {
            root = match &root.kind {
                PlaceKind::Field(inner, _)
                | PlaceKind::Present(inner)
                | PlaceKind::ArrayElement(inner, _) => inner,
                PlaceKind::Target(pointer, _) => {
                    return match pointer.kind {
                        ExpressionKind::Local(local) => {
                            self.context().locals[local.0 as usize].name == "self"
                        }
                        _ => false,
                    };
                }
                _ => return false,
            };
        }
    }
}
