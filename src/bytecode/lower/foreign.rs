//! Calls through gates.
//!
//! ```text
//!   ┌───────┬──────┬──────────┬───────────────┬─────┬───────────────┬───────────┬─────────┐
//!   │ outs  │ kept │ result … │ R[a+1] =      │  …  │ parameter n-1 │ variadic  │ address │   CALL_FOREIGN a, site
//!   │       │      │   R[a]   │ parameter 0   │     │               │ arguments │         │
//!   └───────┴──────┴──────────┴───────────────┴─────┴───────────────┴───────────┴─────────┘
//!   outs     the places that the callee fills          kept     lists that `fails` names
//!   result   ends in R[a]                              address  of a function pointer
//! ```
//!
//! The window stays until the result has been judged: `fails` first, then null, then the copy of a C string.
//! errno is read before anything else happens: by the failed path where its condition is one comparison, else
//! right behind the call.

use super::Lowerer;
use super::condition::is_plain_comparison;
use super::expression::Link;
use super::place::{Base, Location};
use crate::bytecode::assemble::Constant;
use crate::bytecode::chunk::ForeignSite;
use crate::bytecode::op::{NullReason, Opcode, Register};
use crate::check::tir::{DropId, Extern, ExternId, Fails, ForeignCall, Passing, VariadicKind};
use crate::types::{Ty, TyKind};

/// What becomes of what C returned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Conversion {
    Nothing,
    NotNull,
    Text,
    OptionalText,
}

/// Where the parts of a call lie whose declaration's expressions are being lowered.
#[derive(Clone, Debug)]
pub(super) struct Window {
    function: ExternId,
    /// The result's first register.
    pub result: Register,
    /// Of each parameter; of an `out` where its place begins, of a kept list where it is kept.
    parameters: Vec<Register>,
}

/// A part of what a call gives.
#[derive(Clone, Copy)]
struct Part {
    /// A place's type.
    ty: Ty,
    located: Location,
    owned: bool,
}

impl<'a> Lowerer<'a> {
    /// A call whose window begins at the next register, `first`. What it gives goes to the destination, if there is
    /// one; that is the highest in use then.
    pub(super) fn foreign_call(
        &mut self,
        call: &'a ForeignCall,
        first: Register,
        destination: Option<Register>,
    ) {
        let program = self.program;
        let function = program.foreign(call.function);
        let mut next = first;
        let mut parameters = vec![first; function.parameters.len()];
        for (index, parameter) in function.parameters.iter().enumerate() {
            let slots = match parameter.passing {
                Passing::Out => self.memory_slots(parameter.ty),
                Passing::Elements if parameter.kept => 1,
                _ => continue,
            };
            parameters[index] = next;
            next = next.above(slots);
        }
        let result = next;
        let last = result.above(self.slots(function.result).max(1) - 1);
        let slots = last.above(1);
        let (places, end) = self.argument_places(function, &call.variadic);
        self.registers.take_up_to(slots);

        for (index, argument) in &call.arguments {
            if self.has_slot(argument.ty) {
                let place = places[*index as usize];
                self.consecutive(slots, std::iter::once((place, argument)), Link::Free);
            } else {
                self.effect(argument);
            }
        }
        for (index, parameter) in function.parameters.iter().enumerate() {
            if parameter.passing != Passing::Out && !parameter.kept {
                parameters[index] = slots.above(places[index]);
            }
        }
        let window = Window {
            function: call.function,
            result,
            parameters: parameters.clone(),
        };
        // Defaults name what was passed, not what is kept of it.
        let mut passed = window.clone();
        for (index, place) in places.iter().enumerate().take(parameters.len()) {
            passed.parameters[index] = slots.above(*place);
        }
        let outer = self.window.replace(passed);
        for index in defaults_in_order(function, call) {
            if let Some(default) = &function.parameters[index].default {
                let default = std::iter::once((places[index], default));
                self.consecutive(slots, default, Link::Used);
            }
        }
        if let Some(address) = &call.address {
            self.consecutive(slots, std::iter::once((end, address)), Link::Used);
        }
        let end = end + u16::from(call.address.is_some());
        self.registers.take_up_to(slots.above(end));
        self.pass_addresses(call, function, &parameters, (slots, &places));
        self.check_owners(function, slots, &places);

        let site = self.state.foreign_site(ForeignSite {
            function: call.function,
            variadic: call.variadic.clone(),
            proven: call.proven,
        });
        let site = self.index(site.0);
        self.code.a_immediate(Opcode::CALL_FOREIGN, last, site);
        self.window = Some(window);
        if let Some(fails) = &function.fails {
            self.fails(call.function, fails);
        }
        self.window = outer;
        self.foreign_value(function, result, &parameters, destination);
        match destination {
            Some(destination) if destination == first => {
                let end = first.above(self.slots(function.value).max(1));
                self.registers.take_up_to(end);
                self.registers.release(end);
            }
            _ => self.registers.release(first.above(1)),
        }
    }

    /// Slots of a place of the type in memory.
    fn memory_slots(&mut self, ty: Ty) -> u16 {
        let (size, _) = self.size_and_align(ty);
        u16::try_from(size.div_ceil(8).max(1)).unwrap_or(u16::MAX)
    }

    /// How far each argument is from the first, and how many slots they take in all.
    fn argument_places(&self, function: &Extern, variadic: &[VariadicKind]) -> (Vec<u16>, u16) {
        let fixed = function
            .parameters
            .iter()
            .map(|parameter| match parameter.passing {
                Passing::Value => self.slots(parameter.ty),
                _ => 1,
            });
        let more = variadic.iter().map(|kind| match kind {
            VariadicKind::Aggregate(ty) => self.slots(*ty),
            _ => 1,
        });
        let mut places = Vec::with_capacity(function.parameters.len() + variadic.len());
        let mut next = 0u16;
        for slots in fixed.chain(more) {
            places.push(next);
            next = next.saturating_add(slots);
        }
        (places, next)
    }

    /// Lists give the addresses of their elements, now that nothing can change them any more, and `out`s those of
    /// their places.
    fn pass_addresses(
        &mut self,
        call: &'a ForeignCall,
        function: &'a Extern,
        parameters: &[Register],
        (slots, places): (Register, &[u16]),
    ) {
        for (index, argument) in &call.arguments {
            if !matches!(self.types.shallow_kind(argument.ty), TyKind::List(_)) {
                continue;
            }
            let slot = slots.above(places[*index as usize]);
            let parameter = function.parameters.get(*index as usize);
            if parameter.is_some_and(|parameter| parameter.kept) {
                self.copy(parameters[*index as usize], slot, Ty::INT);
            }
            match parameter.and_then(|parameter| parameter.length.as_ref()) {
                Some(length) => self.scratch(|lowerer| {
                    let length = lowerer.operand(length);
                    lowerer.code.abc(Opcode::LIST_ELEMENTS, slot, slot, length);
                }),
                None => self.code.ab(Opcode::LIST_POINTER, slot, slot),
            }
        }
        for (index, parameter) in function.outs() {
            let place = parameters[index];
            let count = self.memory_slots(parameter.ty);
            self.code.range(Opcode::CLEAR, place, place, count);
            let slot = slots.above(places[index]);
            self.code.range(Opcode::SLOT_ADDRESS, slot, place, count);
        }
    }

    // ---- ownership

    /// How a pointer of the type is dropped.
    fn drop_of(&self, ty: Ty) -> Option<DropId> {
        match self.types.shallow_kind(ty) {
            TyKind::Optional(inner) => self.drop_of(*inner),
            TyKind::Pointer(target) => match self.types.shallow_kind(*target) {
                TyKind::Named(id, _) => self.program.drop_of.get(id).copied(),
                _ => None,
            },
            _ => None,
        }
    }

    /// What has passed to C cannot be passed again.
    fn check_owners(&mut self, function: &Extern, slots: Register, places: &[u16]) {
        for (index, parameter) in function.parameters.iter().enumerate() {
            if parameter.passing != Passing::Value || self.drop_of(parameter.ty).is_none() {
                continue;
            }
            let op = match parameter.owned {
                true => Opcode::PASS_OWNED,
                false => Opcode::CHECK_OWNED,
            };
            self.code.a(op, slots.above(places[index]));
        }
    }

    // ---- behind the call

    fn fails(&mut self, function: ExternId, fails: &'a Fails) {
        let failed = self.code.label();
        let saved = if is_plain_comparison(&fails.condition) {
            None
        } else {
            let errno = self.registers.take();
            self.code.a(Opcode::LOAD_ERRNO, errno);
            Some(errno)
        };
        self.branch(&fails.condition, true, failed);
        let index = self.index(function.0);
        self.cold(|lowerer| {
            lowerer.code.bind(failed);
            let errno = saved.unwrap_or_else(|| {
                let errno = lowerer.registers.take();
                lowerer.code.a(Opcode::LOAD_ERRNO, errno);
                errno
            });
            let message = match &fails.message {
                Some(message) => lowerer.operand(message),
                None => lowerer.constant_operand(&Constant::Bits(0)),
            };
            let index = lowerer.constant_operand(&Constant::Bits(index.into()));
            lowerer.code.abc(Opcode::THROW_OS, message, errno, index);
        });
    }

    /// What a parameter of the call under way holds.
    pub(super) fn foreign_parameter(&mut self, index: u32) -> Register {
        let Some(window) = self.window.clone() else {
            return self.registers.next();
        };
        let register = window.parameters[index as usize];
        let program = self.program;
        let parameter = &program.foreign(window.function).parameters[index as usize];
        if parameter.passing != Passing::Out {
            return register;
        }
        let part = Part {
            ty: parameter.ty,
            located: Location::new(Base::Registers(register), false),
            owned: false,
        };
        let value = self.take_for(self.types.value_type(parameter.ty));
        self.load_part(part, value);
        value
    }

    /// What the call gives: its result, its `out`s, or both.
    fn foreign_value(
        &mut self,
        function: &'a Extern,
        result: Register,
        parameters: &[Register],
        destination: Option<Register>,
    ) {
        let mut parts = Vec::new();
        if !function.drops_result() && self.has_slot(function.result) {
            parts.push(Part {
                ty: function.result,
                located: Location::new(Base::Registers(result), true),
                owned: function.result_owned,
            });
        }
        parts.extend(function.outs().map(|(index, parameter)| Part {
            ty: parameter.ty,
            located: Location::new(Base::Registers(parameters[index]), false),
            owned: parameter.owned,
        }));
        let Some(destination) = destination else {
            for part in parts {
                self.drop_part(part);
            }
            return;
        };
        if let [part] = parts[..] {
            return self.take_part(part, destination);
        }
        // The destination may lie where parts still are.
        let mut next = self.registers.next();
        let start = next;
        for part in parts {
            let slots = self.slots(self.types.value_type(part.ty));
            self.registers.take_up_to(next.above(slots));
            self.take_part(part, next);
            next = next.above(slots);
        }
        self.copy(destination, start, function.value);
    }

    fn take_part(&mut self, part: Part, destination: Register) {
        self.load_part(part, destination);
        self.own_part(part, destination);
    }

    fn own_part(&mut self, part: Part, value: Register) {
        if let Some(drop) = self.drop_of(part.ty) {
            match part.owned {
                true => {
                    let index = self.index(drop.0);
                    self.code.a_immediate(Opcode::OWN, value, index);
                }
                false => self.code.a(Opcode::RETURNED, value),
            }
        }
    }

    /// Nobody takes the part: what is wrong with it is still told, and what is owned still dropped.
    fn drop_part(&mut self, part: Part) {
        if self.conversion(part.ty) == Conversion::Nothing && self.drop_of(part.ty).is_none() {
            return;
        }
        self.scratch(|lowerer| {
            let raw = lowerer.registers.take();
            lowerer.load_at(part.located, part.ty, raw);
            lowerer.check_part(part, raw);
            lowerer.own_part(part, raw);
        });
    }

    fn load_part(&mut self, part: Part, destination: Register) {
        if let (Some(register), Conversion::Text | Conversion::NotNull) = (
            self.register_of(part.located, part.ty),
            self.conversion(part.ty),
        ) {
            self.check_part(part, register);
            return match self.conversion(part.ty) {
                Conversion::Text => self.code.ab(Opcode::CSTR_TO_STR, destination, register),
                _ => self.copy(destination, register, Ty::INT),
            };
        }
        self.load_at(part.located, part.ty, destination);
        self.check_part(part, destination);
        match self.conversion(part.ty) {
            Conversion::Nothing | Conversion::NotNull => {}
            Conversion::Text => self.code.ab(Opcode::CSTR_TO_STR, destination, destination),
            Conversion::OptionalText => {
                self.code
                    .ab(Opcode::CSTR_TO_OPTIONAL, destination, destination)
            }
        }
    }

    fn check_part(&mut self, part: Part, raw: Register) {
        match self.conversion(part.ty) {
            Conversion::NotNull => self.check_not_null(raw, NullReason::ForeignPointer),
            Conversion::Text => self.check_not_null(raw, NullReason::ForeignString),
            Conversion::Nothing | Conversion::OptionalText => {}
        }
    }

    fn conversion(&self, ty: Ty) -> Conversion {
        match self.types.shallow_kind(ty) {
            TyKind::Pointer(_) => Conversion::NotNull,
            TyKind::CStr => Conversion::Text,
            TyKind::Optional(inner) if self.types.shallow(*inner) == Ty::CSTR => {
                Conversion::OptionalText
            }
            _ => Conversion::Nothing,
        }
    }

    pub(super) fn foreign_exists(&mut self, function: ExternId, destination: Register) {
        let index = self.index(function.0);
        self.code
            .a_immediate(Opcode::FOREIGN_EXISTS, destination, index);
    }
}

/// The parameters that take their defaults, those that others name first.
fn defaults_in_order(function: &Extern, call: &ForeignCall) -> Vec<usize> {
    let mut left: Vec<usize> = (0..function.parameters.len())
        .filter(|index| function.parameters[*index].default.is_some())
        .filter(|index| {
            !call
                .arguments
                .iter()
                .any(|(slot, _)| *slot as usize == *index)
        })
        .collect();
    let mut ordered = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let is_ready = |index: &usize| {
            let names = &function.parameters[*index].default_names;
            !names.iter().any(|name| left.contains(&(*name as usize)))
        };
        // The checker refuses defaults that need each other.
        let next = left.iter().position(is_ready).unwrap_or(0);
        ordered.push(left.remove(next));
    }
    ordered
}
