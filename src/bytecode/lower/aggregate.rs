//! Values made of others: tuples, structs, objects, enum cases, ranges, function values.
//!
//! What lies in registers is made in place: each part is evaluated into the registers where it stays. An object is
//! allocated first, zeroed, and filled; a collection meanwhile finds it whole.

use super::expression::Link;
use super::{Home, Lowerer};
use crate::bytecode::assemble::Constant;
use crate::bytecode::op::{Opcode, Register};
use crate::check::tir::{Capture, Expression, FunctionId, LocalId};
use crate::types::{FieldLayout, NamedTypeKind, Ty, TyKind};

impl<'a> Lowerer<'a> {
    /// Evaluates parts into the registers from `destination` on, one behind the other.
    pub(super) fn tuple(&mut self, parts: &'a [Expression], destination: Register) {
        let mut slot = 0u16;
        for part in parts {
            self.into(part, destination.above(slot));
            slot = slot.saturating_add(self.slots(part.ty));
        }
    }

    /// A struct, union or array in registers, or an object.
    pub(super) fn construct(
        &mut self,
        ty: Ty,
        fields: &'a [(u32, Expression)],
        destination: Register,
    ) {
        if self.types.named_kind(ty) == Some(NamedTypeKind::Class) {
            return self.object(ty, fields, destination);
        }
        let slots = self.slots(ty);
        let mut covered = 0;
        for (index, value) in fields {
            let field = self.constructed_field(ty, *index as usize);
            if self.own_register(destination, &field).is_some() {
                covered += self.types.slots(value.ty);
            }
        }
        if covered < usize::from(slots) {
            self.code
                .range(Opcode::CLEAR, destination, destination, slots);
        }
        for (index, value) in fields {
            let field = self.constructed_field(ty, *index as usize);
            match self.own_register(destination, &field) {
                Some(register) => self.into(value, register),
                None => self.scratch(|lowerer| {
                    let value = lowerer.operand(value);
                    lowerer.store_register_field(destination, &field, value);
                }),
            }
        }
    }

    /// A field of a named type; of an array, an element.
    fn constructed_field(&mut self, ty: Ty, index: usize) -> FieldLayout {
        if let TyKind::Array(element, _) = self.types.shallow_kind(ty) {
            let element = *element;
            let (stride, _) = self.size_and_align(element);
            return FieldLayout {
                name: "".into(),
                ty: element,
                offset: index.saturating_mul(stride),
                bits: None,
            };
        }
        self.field_layout(ty, None, index)
    }

    fn object(&mut self, ty: Ty, fields: &'a [(u32, Expression)], destination: Register) {
        let (size, references) = match self.types.layout(ty) {
            Some(layout) => (
                layout.size,
                layout
                    .fields
                    .iter()
                    .any(|field| self.types.holds_references(field.ty)),
            ),
            None => (8, true),
        };
        self.allocate(destination, size, references);
        for (index, value) in fields {
            let field = self.field_layout(ty, None, *index as usize);
            self.scratch(|lowerer| {
                let value = lowerer.operand(value);
                lowerer.store_field(destination, &field, value);
            });
        }
    }

    /// An enum's case: a number where it has no payload, else an object with that number in front.
    pub(super) fn case(
        &mut self,
        ty: Ty,
        case: u32,
        payload: &'a [Expression],
        destination: Register,
    ) {
        let tag = Constant::Bits(i64::from(case) + 1);
        if payload.is_empty() {
            return self.code.load(destination, &tag);
        }
        let layout = self.types.layout(ty).cloned();
        let Some((fields, size)) = layout
            .as_ref()
            .and_then(|layout| layout.cases.get(case as usize))
        else {
            return self.code.load(destination, &tag);
        };
        let references = fields
            .iter()
            .any(|field| self.types.holds_references(field.ty));
        let object = destination;
        self.allocate(object, *size, references);
        self.scratch(|lowerer| {
            let number = lowerer.constant_operand(&tag);
            lowerer
                .code
                .ab_immediate(Opcode::SET_FIELD_WORD, object, number, 0);
        });
        for (field, value) in fields.iter().zip(payload) {
            self.scratch(|lowerer| {
                let value = lowerer.operand(value);
                lowerer.store_field(object, field, value);
            });
        }
    }

    pub(super) fn range(
        &mut self,
        start: &'a Expression,
        end: &'a Expression,
        inclusive: bool,
        destination: Register,
    ) {
        self.into(start, destination);
        let behind = destination.above(1);
        self.into(end, behind);
        if inclusive {
            self.code.ab_immediate(Opcode::ADD_I, behind, behind, 1);
        }
    }

    // ---- maps

    // ---- function values

    /// A function value, with what it captures of this function's variables.
    pub(super) fn closure(&mut self, function: FunctionId, destination: Register) {
        let program = self.program;
        let captures = &program.function(function).captures;
        if captures.is_empty() {
            return self
                .code
                .a_wide(Opcode::LOAD_FUNCTION, destination, function.0.into());
        }
        if function == self.id
            && let Some(environment) = self.environment
        {
            return self.copy(destination, environment, Ty::INT);
        }
        self.scratch(|lowerer| {
            let first = lowerer.registers.next();
            for capture in captures {
                lowerer.captured(function, capture);
            }
            let count = lowerer.registers.next().0 - first.0;
            lowerer.code.range_wide(
                Opcode::CLOSURE,
                destination,
                first,
                count,
                function.0.into(),
            );
        });
    }

    /// A captured variable in new registers: its cell where it is shared, else its value.
    fn captured(&mut self, function: FunctionId, capture: &Capture) {
        let program = self.program;
        let inner = &program.function(function).locals[capture.local.0 as usize];
        let own = self.own_variable(capture);
        match own.map(|local| self.home(local)) {
            Some(Home::Boxed(cell)) if inner.is_boxed() => {
                let word = self.registers.take();
                self.code.ab(Opcode::MOVE, word, cell);
            }
            Some(Home::Register(register)) if !inner.is_boxed() => {
                if self.has_slot(inner.ty) {
                    let words = self.take_for(inner.ty);
                    self.copy(words, register, inner.ty);
                }
            }
            // It does not exist yet: reading it is an error of the run.
            _ => {
                let count = if inner.is_boxed() {
                    1
                } else {
                    self.slots(inner.ty)
                };
                for _ in 0..count {
                    let word = self.registers.take();
                    self.code.load(word, &Constant::Bits(0));
                }
            }
        }
    }

    /// What stands here for a variable that another function captures.
    fn own_variable(&self, capture: &Capture) -> Option<LocalId> {
        if capture.context == self.function.context {
            return Some(capture.origin);
        }
        let mut own = self.function.captures.iter();
        own.find(|own| own.context == capture.context && own.origin == capture.origin)
            .map(|own| own.local)
    }

    /// The captured variables of this function, from its function value.
    pub(super) fn load_captures(&mut self, environment: Register) {
        let function = self.function;
        let mut offset = 8;
        for capture in &function.captures {
            let local = &function.locals[capture.local.0 as usize];
            let home = &mut self.homes[capture.local.0 as usize];
            if local.is_boxed() {
                let cell = self.registers.take();
                *home = Home::Boxed(cell);
                self.load_whole(environment, offset, Ty::INT, cell);
                offset += 8;
            } else if self.types.slots(local.ty) > 0 {
                let first = self.take_for(local.ty);
                self.homes[capture.local.0 as usize] = Home::Register(first);
                self.load_whole(environment, offset, local.ty, first);
                self.code.name_variable(first, &local.name);
                offset += self.types.slots(local.ty) * 8;
            }
        }
    }

    /// A call of a function value, with the window at `first` as for [`Lowerer::call`]; the function value comes
    /// behind the arguments. Where it is known whose it is, that is called, and one that captures nothing need not be there.
    pub(super) fn call_value(
        &mut self,
        function: &'a Expression,
        arguments: &'a [Expression],
        first: Register,
    ) {
        let mut places = Vec::with_capacity(arguments.len());
        let mut count = 0u16;
        for argument in arguments {
            places.push(count);
            count = count.saturating_add(self.slots(argument.ty));
        }
        let known = self.program.known_function(self.function, function);
        let captures = |known| !self.program.function(known).captures.is_empty();
        let takes_value = known.is_none_or(captures);
        if takes_value {
            self.consecutive(first, std::iter::once((count, function)), Link::Free);
        }
        for (place, argument) in places.into_iter().zip(arguments) {
            if self.has_slot(argument.ty) {
                self.consecutive(first, std::iter::once((place, argument)), Link::Free);
            } else {
                self.effect(argument);
            }
        }
        let result = match self.types.shallow_kind(function.ty) {
            TyKind::Function(_, result) => self.slots(*result),
            _ => 1,
        };
        let taken = count + u16::from(takes_value);
        self.registers
            .take_up_to(first.above(taken.max(result).max(1)));
        match known {
            Some(known) => self.code.call(first, known),
            None => {
                self.code.ab_immediate(
                    Opcode::CALL_VALUE,
                    first,
                    first.above(count),
                    result as i16,
                );
            }
        }
        self.registers.release(first.above(result.max(1)));
    }
}
