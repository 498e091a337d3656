//! `assert`: of a comparison both sides are shown, behind the script's message where there is one.
//!
//! ```text
//!   assertion failed: a == b
//!     left: 1
//!    right: 2
//! ```

use super::Lowerer;
use super::condition::{Kind, Side};
use super::text::Part;
use crate::bytecode::op::Opcode;
use crate::check::tir::{Expression, ExpressionKind};

/// A comparison that was evaluated.
struct Sides<'a> {
    kind: Kind,
    left: (&'a Expression, Side),
    right: (&'a Expression, Side),
}

impl<'a> Lowerer<'a> {
    pub(super) fn assert(&mut self, condition: &'a Expression, message: Option<&'a Expression>) {
        let failed = self.code.label();
        let mut sides = None;
        match &condition.kind {
            ExpressionKind::Compare(comparison, left, right) => {
                self.under(condition.span, |lowerer| {
                    let kind = lowerer.comparison_kind(left, right);
                    let (a, b) = lowerer.sides(kind, left, right);
                    lowerer.compare_and_jump(kind, *comparison, a, b, false, failed);
                    sides = Some(Sides {
                        kind,
                        left: (&**left, a),
                        right: (&**right, b),
                    });
                })
            }
            _ => self.branch(condition, false, failed),
        }
        self.cold(|lowerer| {
            lowerer.code.bind(failed);
            lowerer.assertion_failed(condition, message, sides);
        });
    }

    fn assertion_failed(
        &mut self,
        condition: &'a Expression,
        message: Option<&'a Expression>,
        sides: Option<Sides<'a>>,
    ) {
        let mut parts = Vec::new();
        match message {
            Some(message) => parts.push(Part::Value(message, None)),
            None => {
                let source = self.sources.text(condition.span);
                let source = source.split_whitespace().collect::<Vec<_>>().join(" ");
                parts.push(Part::Text(format!("assertion failed: {source}").into()));
            }
        }
        if let Some(Sides { kind, left, right }) = sides
            && kind != Kind::Nothing
        {
            for (label, (expression, side)) in [("\n  left: ", left), ("\n right: ", right)] {
                parts.push(Part::Text(label.into()));
                parts.push(match side {
                    Side::Immediate(_) => Part::Value(expression, None),
                    Side::Register(register) => Part::Shown(register, expression.ty),
                });
            }
        }
        let text = self.registers.take();
        self.join(parts, text);
        self.code.a(Opcode::ASSERT_FAIL, text);
    }
}
