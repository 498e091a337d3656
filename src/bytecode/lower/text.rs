//! Texts: interpolation and concatenation, as one joining of all parts.

use super::Lowerer;
use crate::bytecode::assemble::Constant;
use crate::bytecode::op::{Opcode, Register};
use crate::check::tir::{Arithmetic, Conversion, Expression, ExpressionKind, InterpolationPart};
use crate::syntax::ast::FormatSpec;
use crate::types::Ty;
use std::rc::Rc;

/// A piece of a text that is being joined.
#[derive(Clone, Debug)]
pub(super) enum Part<'a> {
    Text(Rc<str>),
    /// As `print` shows it, or formatted.
    Value(&'a Expression, Option<FormatSpec>),
    /// A text that is in a register already.
    Register(Register),
    /// A value of the type, in a register already, as `print` shows it.
    Shown(Register, Ty),
}

impl<'a> Lowerer<'a> {
    /// A concatenation or interpolation.
    pub(super) fn text(&mut self, whole: &'a Expression, destination: Register) {
        let mut parts = Vec::new();
        self.flatten(whole, &mut parts);
        self.join(parts, destination);
    }

    /// The value as `print` shows it.
    pub(super) fn show(&mut self, value: &'a Expression, destination: Register) {
        self.part(&Part::Value(value, None), destination);
    }

    /// The parts of a text, in order; neighbouring constants as one.
    pub(super) fn flatten(&self, text: &'a Expression, parts: &mut Vec<Part<'a>>) {
        let push_text = |parts: &mut Vec<Part<'a>>, text: &Rc<str>| match parts.last_mut() {
            _ if text.is_empty() => {}
            Some(Part::Text(last)) => *last = format!("{last}{text}").into(),
            _ => parts.push(Part::Text(text.clone())),
        };
        // The left spine of a long sum would be deep.
        let mut spine = Vec::new();
        let mut text = text;
        while let ExpressionKind::Arithmetic(Arithmetic::Add, left, right) = &text.kind {
            spine.push(&**right);
            text = left;
        }
        spine.push(text);
        for text in spine.into_iter().rev() {
            match &text.kind {
                ExpressionKind::String(constant) => push_text(parts, constant),
                ExpressionKind::Interpolate(inner) => {
                    for part in inner {
                        match part {
                            InterpolationPart::Text(constant) => push_text(parts, constant),
                            InterpolationPart::Value(value, None) if self.is_text(value.ty) => {
                                self.flatten_deep(value, parts);
                            }
                            InterpolationPart::Value(value, format) => {
                                parts.push(Part::Value(value, *format))
                            }
                        }
                    }
                }
                ExpressionKind::Arithmetic(..) => self.flatten_deep(text, parts),
                ExpressionKind::Convert(Conversion::ToString, value) if !self.is_text(value.ty) => {
                    parts.push(Part::Value(value, None));
                }
                _ => parts.push(Part::Value(text, None)),
            }
        }
    }

    fn flatten_deep(&self, text: &'a Expression, parts: &mut Vec<Part<'a>>) {
        crate::recursion::with_room(|| self.flatten(text, parts));
    }

    /// Evaluates the parts in order, and joins them.
    pub(super) fn join(&mut self, parts: Vec<Part<'a>>, destination: Register) {
        /// More parts than this are joined in several goes, lest a long text need a large frame.
        const AT_ONCE: u16 = 64;
        match parts.as_slice() {
            [] => return self.code.load(destination, &Constant::Text("".into())),
            [part] => return self.part(part, destination),
            _ => {}
        }
        let first = self.registers.next();
        let mut count = 0;
        for part in &parts {
            if count == AT_ONCE {
                self.code.range(Opcode::CONCAT, first, first, count);
                self.registers.release(first.above(1));
                count = 1;
            }
            let register = self.registers.take();
            self.part(part, register);
            count += 1;
        }
        self.code.range(Opcode::CONCAT, destination, first, count);
    }

    fn part(&mut self, part: &Part<'a>, destination: Register) {
        match part {
            Part::Text(text) => self.code.load(destination, &Constant::Text(text.clone())),
            Part::Register(register) => self.copy(destination, *register, Ty::STR),
            Part::Shown(register, ty) if self.is_text(*ty) => {
                self.copy(destination, *register, Ty::STR)
            }
            Part::Shown(register, ty) => {
                let ty = self.wide_type(*ty);
                self.code
                    .ab_wide(Opcode::TO_STRING, destination, *register, ty);
            }
            Part::Value(value, None) if self.is_text(value.ty) => self.into(value, destination),
            // No register holds it, and none is read.
            Part::Value(value, _) if !self.has_slot(value.ty) => {
                self.effect(value);
                let ty = self.wide_type(value.ty);
                self.code
                    .ab_wide(Opcode::TO_STRING, destination, destination, ty);
            }
            Part::Value(value, None) => self.under(value.span, |lowerer| {
                lowerer.scratch(|lowerer| {
                    let shown = lowerer.operand(value);
                    let ty = lowerer.wide_type(value.ty);
                    lowerer
                        .code
                        .ab_wide(Opcode::TO_STRING, destination, shown, ty);
                });
            }),
            Part::Value(value, Some(format)) => self.under(value.span, |lowerer| {
                lowerer.scratch(|lowerer| {
                    let shown = lowerer.operand(value);
                    let format = lowerer.state.format(*format);
                    let wide = lowerer.wide_type(value.ty) | u64::from(format.0) << 32;
                    lowerer
                        .code
                        .ab_wide(Opcode::FORMAT, destination, shown, wide);
                });
            }),
        }
    }
}
