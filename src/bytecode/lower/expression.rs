//! Values: what each kind of expression becomes, by who asks for it.

use super::{Home, Lowerer, walk};
use crate::bytecode::assemble::Constant;
use crate::bytecode::op::{NullReason, Opcode, Register};
use crate::check::tir::{Conversion, ErrorField, Expression, ExpressionKind};
use crate::types::{Scalar, Ty, TyKind};

/// Whether the register below the next one can be the link of a call that leaves its result there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// It is free.
    Free,
    /// One may be left out, so that it is free.
    Skip,
    /// It is not.
    Used,
}

/// How a conversion that changes no value moves it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    Same,
    /// A flag comes in front.
    Wrap,
    /// The flag in front is left out.
    Unwrap,
}

impl<'a> Lowerer<'a> {
    /// Evaluates an expression, and drops its value.
    pub(super) fn effect(&mut self, expression: &'a Expression) {
        if !self.code.is_reachable() {
            return;
        }
        self.under(expression.span, |lowerer| {
            lowerer.scratch(|lowerer| lowerer.effect_here(expression))
        });
    }

    fn effect_here(&mut self, expression: &'a Expression) {
        use ExpressionKind::*;
        match &expression.kind {
            Unit | Int(_) | Float(_) | Bool(_) | String(_) | Null => {}
            Local(_) | Global(_) | ForeignResult | ForeignParameter(_) | Closure(_) => {}
            Let(local, value) => self.let_variable(*local, value),
            // Stands only directly in a block.
            Declare(_) => {}
            CallValue(function, arguments) => {
                self.registers.take();
                let first = self.registers.next();
                self.call_value(function, arguments, first);
            }
            Assign(place, value) => self.assign(place, value),
            CompoundAssign(place, arithmetic, value) => {
                self.compound_assign(place, *arithmetic, value)
            }
            Call {
                function,
                arguments,
            } => {
                self.registers.take();
                let first = self.registers.next();
                self.call(*function, arguments, first);
            }
            CallForeign(call) => {
                let first = self.registers.next();
                self.foreign_call(call, first, None);
            }
            Not(inner) | Convert(Conversion::Reinterpret | Conversion::BoolToInt, inner) => {
                self.effect(inner)
            }
            And(left, right) | Or(left, right) => {
                let end = self.code.label();
                self.branch(left, matches!(expression.kind, Or(..)), end);
                self.effect(right);
                self.code.bind(end);
            }
            Coalesce(left, right) => {
                let end = self.code.label();
                let value = self.operand(left);
                self.code.jump_a_immediate(Opcode::JNE_I, value, 0, end);
                self.effect(right);
                self.code.bind(end);
            }
            Intrinsic(intrinsic, arguments) => {
                self.intrinsic(*intrinsic, arguments, expression.ty, None)
            }
            If { .. }
            | While { .. }
            | Loop { .. }
            | ForRange { .. }
            | ForList { .. }
            | ForMap { .. }
            | Block(_)
            | Try { .. } => {
                self.control(expression, None);
            }
            Throw(_) | Return(_) | Break(..) | Continue(_) => self.leave(expression),
            Defer(statement) => self.effect(statement),
            Assert { condition, message } => self.assert(condition, message.as_deref()),
            // A value without slots, of an empty struct say, is made nowhere; its parts are evaluated.
            Construct(_) | Tuple(_) | Read(_) if !self.has_slot(expression.ty) => {
                let nowhere = self.registers.next();
                self.write_here(expression, nowhere);
            }
            _ => {
                self.operand(expression);
            }
        }
    }

    /// The value in `destination`. Nothing else may read that register unless the expression does not
    /// [write early](walk::writes_early).
    pub(super) fn into(&mut self, expression: &'a Expression, destination: Register) {
        if !self.has_slot(expression.ty) {
            return self.effect(expression);
        }
        if !self.code.is_reachable() {
            return;
        }
        self.under(expression.span, |lowerer| {
            lowerer.scratch(|lowerer| lowerer.write_here(expression, destination))
        });
    }

    fn write_here(&mut self, expression: &'a Expression, destination: Register) {
        use ExpressionKind::*;
        if let Some(constant) = self.constant(expression) {
            return self.code.load(destination, &constant);
        }
        match &expression.kind {
            Local(local) => {
                let located = self.locate_local(*local);
                let (ty, addressed) = {
                    let variable = &self.function.locals[local.0 as usize];
                    (variable.ty, variable.addressed)
                };
                self.load_at(located, ty, destination);
                if addressed {
                    self.copy_of_c_string(ty, destination);
                }
            }
            Global(global) => {
                let (slot, whole) = self.global_slot(*global);
                let located = self.locate_global(slot, whole);
                let ty = self.program.globals[global.0 as usize].ty;
                self.load_at(located, ty, destination);
                if self.program.globals[global.0 as usize].addressed {
                    self.copy_of_c_string(ty, destination);
                }
            }
            Read(place) => {
                let located = self.locate(place, &[]);
                self.load_at(located, place.ty, destination);
            }
            AddressOf(place) => {
                let located = self.locate(place, &[]);
                let bytes = self.extent(place.ty);
                let address = self.address(located, bytes);
                self.copy(destination, address, expression.ty);
            }
            Null => self.code.load(destination, &Constant::Bits(0)),
            Tuple(parts) => self.tuple(parts, destination),
            Construct(fields) => self.construct(expression.ty, fields, destination),
            Case(case, payload) => self.case(expression.ty, *case, payload, destination),
            Range(start, end, inclusive) => self.range(start, end, *inclusive, destination),
            Map(entries) => self.map(expression.ty, entries, destination),
            MapGet(map, key) => self.map_get(map, key, destination),
            IsCase(..) | MapHas(..) => self.boolean(expression, destination),
            Closure(function) => self.closure(*function, destination),
            ForeignVariable(variable) => self.load_foreign_variable(*variable, destination),
            Arithmetic(arithmetic, left, right) => {
                self.arithmetic(expression, *arithmetic, left, right, destination)
            }
            Compare(..) | And(..) | Or(..) | Not(_) | InRange { .. } => {
                self.boolean(expression, destination)
            }
            Negate(inner) => {
                let op = if self.is_float(expression.ty) {
                    Opcode::NEG_F
                } else {
                    Opcode::NEG
                };
                self.unary(op, inner, destination);
            }
            Complement(inner) => self.unary(Opcode::COMPLEMENT, inner, destination),
            Convert(Conversion::Reinterpret, inner)
                if self.shift(inner.ty, expression.ty) == Shift::Wrap =>
            {
                self.into(inner, destination.above(1));
                self.code.load(destination, &Constant::Bits(1));
            }
            Convert(conversion, inner)
                if !self.keeps_bits(*conversion, inner.ty, expression.ty) =>
            {
                self.convert(*conversion, inner, destination)
            }
            Coalesce(left, right) if matches!(&left.kind, MapGet(map, _) if self.map_value(map) == self.types.shallow(expression.ty)) => {
                if let MapGet(map, key) = &left.kind {
                    self.map_get_or(map, key, right, destination);
                }
            }
            Coalesce(left, right) if self.types.is_flagged(left.ty) => {
                let (null, end) = (self.code.label(), self.code.label());
                let value = self.operand(left);
                self.code.jump_a_immediate(Opcode::JEQ_I, value, 0, null);
                let present = if self.types.is_flagged(expression.ty) {
                    value
                } else {
                    value.above(1)
                };
                self.copy(destination, present, expression.ty);
                self.code.jump(Opcode::JUMP, end);
                self.code.bind(null);
                self.into(right, destination);
                self.code.bind(end);
            }
            Coalesce(left, right) => {
                let end = self.code.label();
                self.into(left, destination);
                self.code
                    .jump_a_immediate(Opcode::JNE_I, destination, 0, end);
                self.into(right, destination);
                self.code.bind(end);
            }
            Interpolate(_) => self.text(expression, destination),
            List(parts) => self.list(expression.ty, parts, destination),
            Repeat(value, count) => {
                let (value, count) = self.operands(value, count);
                let ty = self.wide_type(expression.ty);
                self.code
                    .abc_wide(Opcode::LIST_REPEAT, destination, value, count, ty);
            }
            Index(base, index) => self.load_element(base, index, destination),
            Load(pointer, index) => self.load_target(pointer, index, destination),
            PointerOffset(pointer, offset) => {
                let (pointer_register, offset) = self.operands(pointer, offset);
                let size = self.target_size(pointer.ty);
                self.code.abc_wide(
                    Opcode::POINTER_OFFSET,
                    destination,
                    pointer_register,
                    offset,
                    size,
                );
            }
            CallForeign(call) => {
                let first = self.registers.next();
                self.foreign_call(call, first, Some(destination));
            }
            Intrinsic(intrinsic, arguments) => {
                self.intrinsic(*intrinsic, arguments, expression.ty, Some(destination))
            }
            ErrorField(inner, field) => {
                let error = self.operand(inner);
                let field = match field {
                    self::ErrorField::Message => 0,
                    self::ErrorField::Kind => 1,
                    self::ErrorField::Errno => 2,
                    self::ErrorField::Trace => 3,
                };
                self.code
                    .ab_immediate(Opcode::ERROR_FIELD, destination, error, field);
            }
            If { .. }
            | While { .. }
            | Loop { .. }
            | ForRange { .. }
            | ForList { .. }
            | ForMap { .. }
            | Block(_)
            | Try { .. } => {
                self.control(expression, Some(destination));
            }
            // The rest has a register of its own, or no value.
            Call { .. }
            | CallValue(..)
            | Unwrap(_)
            | Convert(..)
            | ForeignResult
            | ForeignParameter(_) => {
                let value = self.operand(expression);
                self.copy(destination, value, expression.ty);
            }
            _ => self.effect(expression),
        }
    }

    /// Of a `cstr` variable that C may have written: its text is copied, as anywhere in C's memory.
    fn copy_of_c_string(&mut self, ty: Ty, register: Register) {
        let op = match self.types.shallow(ty) {
            Ty::CSTR => Opcode::CSTR_TO_STR,
            Ty::OPTIONAL_CSTR => Opcode::CSTR_TO_OPTIONAL,
            _ => return,
        };
        self.code.ab(op, register, register);
    }

    /// The value in some register: a variable's own, a hoisted constant's, or a new one. It is to be read before
    /// anything is evaluated that may change it: see [`Lowerer::protect`].
    pub(super) fn operand(&mut self, expression: &'a Expression) -> Register {
        use ExpressionKind::*;
        if !self.code.is_reachable() {
            return self.registers.next();
        }
        match &expression.kind {
            Local(local) => {
                if let Home::Register(register) = self.home(*local) {
                    return register;
                }
            }
            ForeignResult => {
                if let Some(window) = &self.window {
                    return window.result;
                }
            }
            ForeignParameter(index) => return self.foreign_parameter(*index),
            Unwrap(inner) => {
                return self.under(expression.span, |lowerer| {
                    let value = lowerer.operand(inner);
                    lowerer.check_not_null(value, NullReason::Unwrap);
                    lowerer.behind_flag(value, inner.ty, expression.ty)
                });
            }
            Convert(conversion, inner)
                if self.keeps_bits(*conversion, inner.ty, expression.ty)
                    && self.constant(expression).is_none() =>
            {
                return self.under(expression.span, |lowerer| {
                    let value = lowerer.operand(inner);
                    if *conversion == Conversion::IntToPointer {
                        lowerer.check_not_null(value, NullReason::IntToPointer);
                    }
                    lowerer.behind_flag(value, inner.ty, expression.ty)
                });
            }
            Read(place) => {
                if let Some(register) = self.place_register(place) {
                    return register;
                }
            }
            // What is shown of a text is the text.
            Convert(Conversion::ToString, inner) if self.is_text(inner.ty) => {
                return self.operand(inner);
            }
            Block(block) if block.statements.is_empty() => {
                if let Some(value) = &block.value
                    && self.has_slot(value.ty)
                {
                    return self.operand(value);
                }
            }
            _ => {}
        }
        match self.constant(expression) {
            Some(constant) => self.constant_operand(&constant),
            None => self.fresh(expression),
        }
    }

    /// The value in a new register, which is the highest in use then.
    pub(super) fn fresh(&mut self, expression: &'a Expression) -> Register {
        self.fresh_with(expression, Link::Skip)
    }

    /// The same; unless a link may be skipped it is the next register.
    pub(super) fn fresh_with(&mut self, expression: &'a Expression, link: Link) -> Register {
        use ExpressionKind::*;
        if !self.code.is_reachable() || !self.has_slot(expression.ty) {
            let register = self.take_for(expression.ty);
            self.effect(expression);
            return register;
        }
        match &expression.kind {
            Call {
                function,
                arguments,
            } if link != Link::Used => self.under(expression.span, |lowerer| {
                if link == Link::Skip {
                    lowerer.registers.take();
                }
                let first = lowerer.registers.next();
                lowerer.call(*function, arguments, first);
                first
            }),
            CallForeign(call) => self.under(expression.span, |lowerer| {
                let first = lowerer.registers.next();
                lowerer.foreign_call(call, first, Some(first));
                first
            }),
            CallValue(function, arguments) if link != Link::Used => {
                self.under(expression.span, |lowerer| {
                    if link == Link::Skip {
                        lowerer.registers.take();
                    }
                    let first = lowerer.registers.next();
                    lowerer.call_value(function, arguments, first);
                    first
                })
            }
            Unwrap(inner) if !self.types.is_flagged(inner.ty) => {
                self.under(expression.span, |lowerer| {
                    let value = lowerer.fresh_with(inner, link);
                    lowerer.check_not_null(value, NullReason::Unwrap);
                    value
                })
            }
            Convert(conversion, inner)
                if self.keeps_bits(*conversion, inner.ty, expression.ty)
                    && self.shift(inner.ty, expression.ty) == Shift::Same
                    && self.constant(expression).is_none() =>
            {
                self.under(expression.span, |lowerer| {
                    let value = lowerer.fresh_with(inner, link);
                    if *conversion == Conversion::IntToPointer {
                        lowerer.check_not_null(value, NullReason::IntToPointer);
                    }
                    value
                })
            }
            _ => {
                let register = self.take_for(expression.ty);
                match &expression.kind {
                    Call { .. } | CallValue(..) => self.under(expression.span, |lowerer| {
                        lowerer.scratch(|lowerer| {
                            let value = lowerer.fresh_with(expression, Link::Skip);
                            lowerer.copy(register, value, expression.ty);
                        });
                    }),
                    _ => self.into(expression, register),
                }
                register
            }
        }
    }

    /// What becomes of the slots where a value is taken for one of another type.
    pub(super) fn shift(&self, from: Ty, to: Ty) -> Shift {
        match (self.types.is_flagged(from), self.types.is_flagged(to)) {
            (false, true) => Shift::Wrap,
            (true, false) => Shift::Unwrap,
            _ => Shift::Same,
        }
    }

    /// Whether the value of a conversion lies in the slots of what is converted.
    fn keeps_bits(&self, conversion: Conversion, from: Ty, to: Ty) -> bool {
        walk::keeps_bits(conversion) && self.shift(from, to) != Shift::Wrap
    }

    /// Where the value lies in a `T?` that is none.
    fn behind_flag(&self, value: Register, from: Ty, to: Ty) -> Register {
        match self.shift(from, to) {
            Shift::Unwrap => value.above(1),
            _ => value,
        }
    }

    pub(super) fn check_not_null(&mut self, value: Register, reason: NullReason) {
        self.code
            .a_immediate(Opcode::CHECK_NOT_NULL, value, reason as i32);
    }

    pub(super) fn unary(&mut self, op: Opcode, operand: &'a Expression, destination: Register) {
        let operand = self.operand(operand);
        self.code.ab(op, destination, operand);
    }

    fn convert(&mut self, conversion: Conversion, inner: &'a Expression, destination: Register) {
        match conversion {
            Conversion::IntToFloat => self.unary(Opcode::INT_TO_FLOAT, inner, destination),
            Conversion::FloatToInt => self.unary(Opcode::FLOAT_TO_INT, inner, destination),
            Conversion::RoundF32 => self.unary(Opcode::ROUND_F32, inner, destination),
            Conversion::CStrToStr => self.unary(Opcode::CSTR_TO_STR, inner, destination),
            Conversion::CStrToOptionalStr => {
                self.unary(Opcode::CSTR_TO_OPTIONAL, inner, destination)
            }
            Conversion::WithoutNul => self.unary(Opcode::NARROW_CSTR, inner, destination),
            Conversion::ListToPointer => self.unary(Opcode::LIST_POINTER, inner, destination),
            Conversion::FunctionToPointer { ty, adapter } => {
                let function = self.operand(inner);
                let adapter = adapter.map_or(0, |adapter| u64::from(adapter.0) + 1);
                let wide = u64::from(self.types.shallow(ty).0) | adapter << 32;
                self.code
                    .ab_wide(Opcode::FUNCTION_POINTER, destination, function, wide);
            }
            Conversion::Narrow(scalar) => match narrowing(scalar) {
                Some(op) => self.unary(op, inner, destination),
                None => self.into(inner, destination),
            },
            Conversion::ToString => self.show(inner, destination),
            Conversion::BoolToInt | Conversion::Reinterpret => self.into(inner, destination),
            Conversion::IntToPointer => {
                let value = self.operand(inner);
                self.check_not_null(value, NullReason::IntToPointer);
                self.copy(destination, value, Ty::INT);
            }
        }
    }

    /// `[a, b, …]`
    fn list(&mut self, ty: Ty, parts: &'a [Expression], destination: Register) {
        /// More elements than this are pushed one by one, lest a long list need a large frame.
        const AT_ONCE: usize = 128;
        let wide = self.wide_type(ty);
        let width = usize::from(self.slots(self.inner_type(ty)).max(1));
        let (head, rest) = parts.split_at(parts.len().min((AT_ONCE / width).max(1)));
        let list = if rest.is_empty() {
            destination
        } else {
            self.registers.take()
        };
        let element = self.inner_type(ty);
        let slots = self.slots(element).max(1);
        self.scratch(|lowerer| {
            let first = lowerer.registers.next();
            let values = head
                .iter()
                .enumerate()
                .map(|(index, part)| ((index as u16).saturating_mul(slots), part));
            lowerer.consecutive(first, values, Link::Used);
            let count = (head.len() as u16).saturating_mul(slots);
            lowerer.registers.take_up_to(first.above(count));
            lowerer
                .code
                .range_wide(Opcode::LIST_NEW, list, first, count, wide);
        });
        if rest.is_empty() {
            return;
        }
        for part in rest {
            self.scratch(|lowerer| {
                let value = lowerer.operand(part);
                lowerer.push(list, ty, value);
            });
        }
        self.copy(destination, list, ty);
    }

    /// Evaluates values into registers counted from `first`, in the order given.
    pub(super) fn consecutive(
        &mut self,
        first: Register,
        values: impl Iterator<Item = (u16, &'a Expression)>,
        below: Link,
    ) {
        for (index, value) in values {
            let register = first.above(index);
            if register < self.registers.next() {
                self.into(value, register);
                continue;
            }
            self.registers.take_up_to(register);
            let link = if index == 0 { below } else { Link::Used };
            self.fresh_with(value, link);
            self.registers
                .release(register.above(self.slots(value.ty).max(1)));
        }
    }

    /// The size of what a pointer points to.
    fn target_size(&mut self, pointer: Ty) -> u64 {
        let target = self.inner_type(pointer);
        match self.types.shallow_kind(target) {
            TyKind::Void => 1,
            _ => self.size_and_align(target).0 as u64,
        }
    }

    /// A register that holds 0.
    pub(super) fn zero(&mut self) -> Register {
        self.constant_operand(&Constant::Bits(0))
    }
}

/// What makes a value fit a place in memory; `None` where each does.
pub(super) fn narrowing(scalar: Scalar) -> Option<Opcode> {
    Some(match scalar {
        Scalar::I8 => Opcode::NARROW_I8,
        Scalar::U8 => Opcode::NARROW_U8,
        Scalar::I16 => Opcode::NARROW_I16,
        Scalar::U16 => Opcode::NARROW_U16,
        Scalar::I32 => Opcode::NARROW_I32,
        Scalar::U32 => Opcode::NARROW_U32,
        Scalar::F32 => Opcode::ROUND_F32,
        Scalar::Word | Scalar::F64 | Scalar::Bool => return None,
    })
}
