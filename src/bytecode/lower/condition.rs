//! Conditions: as jumps, and as values of type `bool`.
//!
//! `and`, `or` and `not` make no values, only jumps. A comparison and the jump that depends on it are one
//! instruction. Of floats the opposite of `a < b` is not `b <= a` but "not less", for either may be NaN.

use super::{Lowerer, walk};
use crate::bytecode::assemble::{Constant, Label};
use crate::bytecode::op::{Opcode, Register};
use crate::check::tir::{Comparison, Conversion, Expression, ExpressionKind};
use crate::types::{NamedTypeKind, Ty, TyKind};

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Ints, bools, addresses.
    Word,
    Float,
    Text,
    /// By value, with their type.
    Value(Ty),
    /// There is nothing to compare.
    Nothing,
}

/// One side of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Register(Register),
    Immediate(i16),
}

impl<'a> Lowerer<'a> {
    /// Goes to `target` if the condition is `wanted`, else on.
    pub(super) fn branch(&mut self, condition: &'a Expression, wanted: bool, target: Label) {
        if !self.code.is_reachable() {
            return;
        }
        self.under(condition.span, |lowerer| {
            lowerer.scratch(|lowerer| lowerer.branch_here(condition, wanted, target));
        });
    }

    fn branch_here(&mut self, condition: &'a Expression, wanted: bool, target: Label) {
        use ExpressionKind::*;
        match &condition.kind {
            Bool(value) => {
                if *value == wanted {
                    self.code.jump(Opcode::JUMP, target);
                }
            }
            Not(inner) => self.branch(inner, !wanted, target),
            And(left, right) | Or(left, right) => {
                // What the left side must be for the right one not to count.
                let decisive = matches!(condition.kind, Or(..));
                if decisive == wanted {
                    self.branch(left, wanted, target);
                    self.branch(right, wanted, target);
                } else {
                    let end = self.code.label();
                    self.branch(left, decisive, end);
                    self.branch(right, wanted, target);
                    self.code.bind(end);
                }
            }
            Compare(comparison, left, right) => {
                let kind = self.comparison_kind(left, right);
                let (a, b) = self.sides(kind, left, right);
                self.compare_and_jump(kind, *comparison, a, b, wanted, target);
            }
            InRange {
                value,
                start,
                end,
                inclusive,
            } => {
                let below = if *inclusive {
                    Comparison::LessEqual
                } else {
                    Comparison::Less
                };
                let value_register = self.operand(value);
                let a = Side::Register(self.protect(value, value_register, &[start, end]));
                let low = match self.side(start) {
                    Side::Register(register) => {
                        Side::Register(self.protect(start, register, &[end]))
                    }
                    immediate => immediate,
                };
                let high = self.side(end);
                if wanted {
                    let outside = self.code.label();
                    self.compare_and_jump(
                        Kind::Word,
                        Comparison::GreaterEqual,
                        a,
                        low,
                        false,
                        outside,
                    );
                    self.compare_and_jump(Kind::Word, below, a, high, true, target);
                    self.code.bind(outside);
                } else {
                    self.compare_and_jump(
                        Kind::Word,
                        Comparison::GreaterEqual,
                        a,
                        low,
                        false,
                        target,
                    );
                    self.compare_and_jump(Kind::Word, below, a, high, false, target);
                }
            }
            IsCase(value, case) => {
                let number = self.registers.take();
                let value = self.operand(value);
                self.code.ab(Opcode::CASE_OF, number, value);
                let op = if wanted { Opcode::JEQ_I } else { Opcode::JNE_I };
                match i16::try_from(*case) {
                    Ok(case) => self.code.jump_a_immediate(op, number, case, target),
                    Err(_) => {
                        let case = self.constant_operand(&Constant::Bits((*case).into()));
                        let op = if wanted { Opcode::JEQ } else { Opcode::JNE };
                        self.code.jump_ab(op, number, case, target);
                    }
                }
            }
            MapHas(map, key) => {
                let address = self.map_find(map, key);
                let op = if wanted { Opcode::JNE_I } else { Opcode::JEQ_I };
                self.code.jump_a_immediate(op, address, 0, target);
            }
            // Declarations within a condition: what they declare is there where it holds.
            Block(block)
                if block
                    .statements
                    .iter()
                    .all(|statement| matches!(statement.kind, Let(..))) =>
            {
                for statement in &block.statements {
                    self.statement(statement);
                }
                if let Some(value) = &block.value {
                    self.branch(value, wanted, target);
                }
            }
            Block(block) if block.statements.is_empty() && block.value.is_some() => {
                if let Some(value) = &block.value {
                    self.branch(value, wanted, target);
                }
            }
            _ if !self.has_slot(condition.ty) => self.effect(condition),
            _ => {
                let value = self.operand(condition);
                self.jump_if(value, wanted, target);
            }
        }
    }

    fn jump_if(&mut self, value: Register, wanted: bool, target: Label) {
        let op = if wanted {
            Opcode::JUMP_IF
        } else {
            Opcode::JUMP_IF_NOT
        };
        self.code.jump_a(op, value, target);
    }

    // ---- comparisons

    pub(super) fn comparison_kind(&self, left: &Expression, right: &Expression) -> Kind {
        if is_null(left) || is_null(right) {
            return Kind::Word;
        }
        let ty = self.types.shallow(left.ty);
        let inner = match self.types.kind(ty) {
            TyKind::Optional(inner) => self.types.shallow(*inner),
            _ => ty,
        };
        match self.types.kind(inner) {
            _ if !self.has_slot(ty) => Kind::Nothing,
            _ if self.types.is_flagged(ty) => Kind::Value(ty),
            TyKind::Float | TyKind::F32 | TyKind::LongDouble => Kind::Float,
            TyKind::Str => Kind::Text,
            TyKind::List(_) | TyKind::Map(..) | TyKind::Tuple(_) | TyKind::Range => Kind::Value(ty),
            TyKind::Array(..) => Kind::Value(ty),
            TyKind::Named(id, _) => match self.types.named(*id).kind {
                NamedTypeKind::Struct | NamedTypeKind::Union | NamedTypeKind::Enum => {
                    Kind::Value(ty)
                }
                _ => Kind::Word,
            },
            _ => Kind::Word,
        }
    }

    /// Evaluates an int; a small constant needs no register.
    pub(super) fn side(&mut self, expression: &'a Expression) -> Side {
        match self.immediate(expression) {
            _ if is_null(expression) => Side::Immediate(0),
            Some(number) => Side::Immediate(number),
            None => Side::Register(self.operand(expression)),
        }
    }

    /// Evaluates both sides of a comparison. At most one is immediate, unless both are.
    pub(super) fn sides(
        &mut self,
        kind: Kind,
        left: &'a Expression,
        right: &'a Expression,
    ) -> (Side, Side) {
        if kind != Kind::Word {
            let (a, b) = self.operands(left, right);
            return (Side::Register(a), Side::Register(b));
        }
        let a = match self.side(left) {
            Side::Register(register) => Side::Register(self.protect(left, register, &[right])),
            immediate => immediate,
        };
        (a, self.side(right))
    }

    /// Goes to `target` if the comparison is `wanted`.
    pub(super) fn compare_and_jump(
        &mut self,
        kind: Kind,
        comparison: Comparison,
        a: Side,
        b: Side,
        wanted: bool,
        target: Label,
    ) {
        match kind {
            Kind::Nothing => {
                if (comparison == Comparison::Equal) == wanted {
                    self.code.jump(Opcode::JUMP, target);
                }
            }
            Kind::Word => {
                let comparison = if wanted {
                    comparison
                } else {
                    negated(comparison)
                };
                self.compare_words_and_jump(comparison, a, b, target);
            }
            Kind::Float => {
                let (a, b) = (self.in_register(a), self.in_register(b));
                let (op, a, b) = match (comparison, wanted) {
                    (Comparison::Equal, true) | (Comparison::NotEqual, false) => {
                        (Opcode::JEQ_F, a, b)
                    }
                    (Comparison::Equal, false) | (Comparison::NotEqual, true) => {
                        (Opcode::JNE_F, a, b)
                    }
                    (Comparison::Less, true) => (Opcode::JLT_F, a, b),
                    (Comparison::Less, false) => (Opcode::JNLT_F, a, b),
                    (Comparison::LessEqual, true) => (Opcode::JLE_F, a, b),
                    (Comparison::LessEqual, false) => (Opcode::JNLE_F, a, b),
                    (Comparison::Greater, true) => (Opcode::JLT_F, b, a),
                    (Comparison::Greater, false) => (Opcode::JNLT_F, b, a),
                    (Comparison::GreaterEqual, true) => (Opcode::JLE_F, b, a),
                    (Comparison::GreaterEqual, false) => (Opcode::JNLE_F, b, a),
                };
                self.code.jump_ab(op, a, b, target);
            }
            Kind::Text | Kind::Value(_) => {
                let (a, b) = (self.in_register(a), self.in_register(b));
                let result = self.registers.take();
                match (comparison, kind) {
                    (Comparison::Equal | Comparison::NotEqual, _) => {
                        self.equal(kind, result, a, b);
                        self.jump_if(result, wanted == (comparison == Comparison::Equal), target);
                    }
                    _ => {
                        self.code.abc(Opcode::COMPARE_STR, result, a, b);
                        let comparison = if wanted {
                            comparison
                        } else {
                            negated(comparison)
                        };
                        let (a, b) = (Side::Register(result), Side::Immediate(0));
                        self.compare_words_and_jump(comparison, a, b, target);
                    }
                }
            }
        }
    }

    fn compare_words_and_jump(&mut self, comparison: Comparison, a: Side, b: Side, target: Label) {
        use Comparison::*;
        match (a, b) {
            (Side::Immediate(a), Side::Immediate(b)) => {
                if holds(comparison, a, b) {
                    self.code.jump(Opcode::JUMP, target);
                }
            }
            (Side::Immediate(_), Side::Register(_)) => {
                self.compare_words_and_jump(mirrored(comparison), b, a, target)
            }
            (Side::Register(a), Side::Immediate(b)) => {
                let op = match comparison {
                    Equal => Opcode::JEQ_I,
                    NotEqual => Opcode::JNE_I,
                    Less => Opcode::JLT_I,
                    LessEqual => Opcode::JLE_I,
                    Greater => Opcode::JGT_I,
                    GreaterEqual => Opcode::JGE_I,
                };
                self.code.jump_a_immediate(op, a, b, target);
            }
            (Side::Register(a), Side::Register(b)) => {
                let (op, a, b) = match comparison {
                    Equal => (Opcode::JEQ, a, b),
                    NotEqual => (Opcode::JNE, a, b),
                    Less => (Opcode::JLT, a, b),
                    LessEqual => (Opcode::JLE, a, b),
                    Greater => (Opcode::JLT, b, a),
                    GreaterEqual => (Opcode::JLE, b, a),
                };
                self.code.jump_ab(op, a, b, target);
            }
        }
    }

    fn in_register(&mut self, side: Side) -> Register {
        match side {
            Side::Register(register) => register,
            Side::Immediate(number) => self.constant_operand(&Constant::Bits(number.into())),
        }
    }

    fn equal(&mut self, kind: Kind, destination: Register, a: Register, b: Register) {
        match kind {
            Kind::Word | Kind::Nothing => self.code.abc(Opcode::EQ, destination, a, b),
            Kind::Float => self.code.abc(Opcode::EQ_F, destination, a, b),
            Kind::Text => self.code.abc(Opcode::EQ_STR, destination, a, b),
            Kind::Value(ty) => {
                let ty = self.wide_type(ty);
                self.code.abc_wide(Opcode::EQ_VALUE, destination, a, b, ty);
            }
        }
    }

    // ---- as values

    /// A condition as a value.
    pub(super) fn boolean(&mut self, condition: &'a Expression, destination: Register) {
        use ExpressionKind::*;
        match &condition.kind {
            Compare(comparison, left, right) => {
                let kind = self.comparison_kind(left, right);
                if kind == Kind::Nothing {
                    return self.boolean_by_jumps(condition, destination);
                }
                let (a, b) = self.sides(kind, left, right);
                let (a, b) = (self.in_register(a), self.in_register(b));
                self.compare_into(kind, *comparison, a, b, destination);
            }
            Not(inner) => match &inner.kind {
                And(..) | Or(..) | InRange { .. } | Not(_) => {
                    self.boolean_by_jumps(condition, destination)
                }
                Compare(comparison, left, right)
                    if self.comparison_kind(left, right) == Kind::Word =>
                {
                    let (a, b) = self.sides(Kind::Word, left, right);
                    let (a, b) = (self.in_register(a), self.in_register(b));
                    self.compare_into(Kind::Word, negated(*comparison), a, b, destination);
                }
                _ => self.unary(Opcode::NOT, inner, destination),
            },
            _ => self.boolean_by_jumps(condition, destination),
        }
    }

    fn boolean_by_jumps(&mut self, condition: &'a Expression, destination: Register) {
        let (no, end) = (self.code.label(), self.code.label());
        self.branch(condition, false, no);
        self.code.load(destination, &Constant::Bits(1));
        self.code.jump(Opcode::JUMP, end);
        self.code.bind(no);
        self.code.load(destination, &Constant::Bits(0));
        self.code.bind(end);
    }

    fn compare_into(
        &mut self,
        kind: Kind,
        comparison: Comparison,
        a: Register,
        b: Register,
        destination: Register,
    ) {
        use Comparison::*;
        match (kind, comparison) {
            (_, Equal) => self.equal(kind, destination, a, b),
            (Kind::Word, NotEqual) => self.code.abc(Opcode::NE, destination, a, b),
            (Kind::Float, NotEqual) => self.code.abc(Opcode::NE_F, destination, a, b),
            (_, NotEqual) => {
                let equal = self.registers.take();
                self.equal(kind, equal, a, b);
                self.code.ab(Opcode::NOT, destination, equal);
            }
            (Kind::Float, Less) => self.code.abc(Opcode::LT_F, destination, a, b),
            (Kind::Float, LessEqual) => self.code.abc(Opcode::LE_F, destination, a, b),
            (Kind::Float, Greater) => self.code.abc(Opcode::LT_F, destination, b, a),
            (Kind::Float, GreaterEqual) => self.code.abc(Opcode::LE_F, destination, b, a),
            (Kind::Text, _) => {
                let order = self.registers.take();
                self.code.abc(Opcode::COMPARE_STR, order, a, b);
                let zero = self.zero();
                self.compare_into(Kind::Word, comparison, order, zero, destination);
            }
            (_, Less) => self.code.abc(Opcode::LT, destination, a, b),
            (_, LessEqual) => self.code.abc(Opcode::LE, destination, a, b),
            (_, Greater) => self.code.abc(Opcode::LT, destination, b, a),
            (_, GreaterEqual) => self.code.abc(Opcode::LE, destination, b, a),
        }
    }
}

fn is_null(expression: &Expression) -> bool {
    match &expression.kind {
        ExpressionKind::Null => true,
        ExpressionKind::Convert(Conversion::Reinterpret, inner) => is_null(inner),
        _ => false,
    }
}

/// The comparison that holds exactly when this one does not, of ints.
pub(super) fn negated(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Equal => Comparison::NotEqual,
        Comparison::NotEqual => Comparison::Equal,
        Comparison::Less => Comparison::GreaterEqual,
        Comparison::LessEqual => Comparison::Greater,
        Comparison::Greater => Comparison::LessEqual,
        Comparison::GreaterEqual => Comparison::Less,
    }
}

/// The comparison with the sides exchanged.
pub(super) fn mirrored(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Less => Comparison::Greater,
        Comparison::LessEqual => Comparison::GreaterEqual,
        Comparison::Greater => Comparison::Less,
        Comparison::GreaterEqual => Comparison::LessEqual,
        equality => equality,
    }
}

pub(super) fn holds<T: PartialOrd>(comparison: Comparison, a: T, b: T) -> bool {
    match comparison {
        Comparison::Equal => a == b,
        Comparison::NotEqual => a != b,
        Comparison::Less => a < b,
        Comparison::LessEqual => a <= b,
        Comparison::Greater => a > b,
        Comparison::GreaterEqual => a >= b,
    }
}

/// Whether evaluating a comparison's sides executes nothing: errno is the same behind it.
pub(super) fn is_plain_comparison(condition: &Expression) -> bool {
    let plain = |side: &Expression| {
        is_null(side)
            || walk::is_constant_tree(side, 8)
            || matches!(
                side.kind,
                ExpressionKind::ForeignResult
                    | ExpressionKind::ForeignParameter(_)
                    | ExpressionKind::Local(_)
            )
    };
    match &condition.kind {
        ExpressionKind::Compare(_, left, right) => {
            left.ty != Ty::STR && plain(left) && plain(right)
        }
        _ => false,
    }
}
