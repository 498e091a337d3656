//! Loading from places and storing into them: which instruction, by where a place lies and what it holds.

use super::place::{Base, Location};
use super::{Home, Lowerer};
use crate::bytecode::op::{Opcode, Register};
use crate::check::tir::{Place, PlaceKind};
use crate::types::{Bits, Scalar, Ty};

/// Bytes of C's long double, its padding included.
const LONG_DOUBLE: usize = 16;

impl<'a> Lowerer<'a> {
    // ---- loading and storing

    /// The register of a part of a variable that lies in registers, where no code is needed to find it.
    pub(super) fn place_register(&mut self, place: &'a Place) -> Option<Register> {
        let mut root = place;
        loop {
            root = match &root.kind {
                PlaceKind::Field(inner, _) | PlaceKind::Present(inner) => inner,
                PlaceKind::Local(local) if matches!(self.home(*local), Home::Register(_)) => break,
                _ => return None,
            };
        }
        let located = self.locate(place, &[]);
        self.register_of(located, place.ty)
    }

    /// The register that takes a value as it is.
    pub(super) fn register_for(&self, located: Location, ty: Ty) -> Option<Register> {
        let whole = located.whole
            || self
                .types
                .size_and_align(ty)
                .is_some_and(|(size, _)| size % 8 == 0);
        self.register_of(located, ty).filter(|_| whole)
    }

    /// The register in which a value lies as it is, so that nothing need be loaded.
    pub(super) fn register_of(&self, located: Location, ty: Ty) -> Option<Register> {
        let Base::Registers(register) = located.base else {
            return None;
        };
        let fits = match self.types.scalar(ty) {
            _ if located.bits.is_some() || !located.offset.is_multiple_of(8) => false,
            Some(scalar) => located.whole || scalar.size() == 8,
            None if self.types.shallow(ty) == Ty::LONG_DOUBLE => located.whole,
            None => true,
        };
        fits.then(|| register.above((located.offset / 8) as u16))
    }

    /// What a place of the type holds, in as many slots as it takes.
    pub(super) fn load_at(&mut self, located: Location, ty: Ty, destination: Register) {
        if let Some(register) = self.register_of(located, ty) {
            return self.copy(destination, register, ty);
        }
        if let Some(bits) = located.bits {
            return self.load_bits(located, bits, destination);
        }
        if self.types.shallow(ty) == Ty::LONG_DOUBLE && !located.whole {
            let located = self.in_memory(located);
            let (address, offset) = self.near(located, LONG_DOUBLE);
            let op = Opcode::FIELD_LONG_DOUBLE;
            return self.code.ab_immediate(op, destination, address, offset);
        }
        let Some(scalar) = self.types.scalar(ty) else {
            return self.load_block(located, ty, destination);
        };
        match located.base {
            Base::Global(global)
                if located.offset.is_multiple_of(8) && self.is_whole_global(located, scalar) =>
            {
                let slot = global.saturating_add((located.offset / 8) as i32);
                self.code
                    .a_immediate(Opcode::LOAD_GLOBAL, destination, slot);
            }
            Base::Element(list, index, _) => {
                self.code
                    .abc(element_load(scalar), destination, list, index)
            }
            Base::Target(address, index, _) => {
                self.code
                    .abc(target_load(scalar), destination, address, index)
            }
            Base::Nowhere => {}
            _ => {
                let located = self.in_memory(located);
                let scalar = if located.whole { Scalar::Word } else { scalar };
                let (address, offset) = self.near(located, scalar.size());
                self.code
                    .ab_immediate(field_load(scalar), destination, address, offset);
            }
        }
    }

    /// Whether a global's scalar is its slot.
    fn is_whole_global(&self, located: Location, scalar: Scalar) -> bool {
        located.whole || scalar.size() == 8
    }

    fn load_block(&mut self, located: Location, ty: Ty, destination: Register) {
        let slots = self.slots(ty);
        if let (Base::Global(global), 0, 1..=2) = (located.base, located.offset % 8, slots) {
            let first = global.saturating_add((located.offset / 8) as i32);
            for slot in 0..slots {
                self.code.a_immediate(
                    Opcode::LOAD_GLOBAL,
                    destination.above(slot),
                    first.saturating_add(slot.into()),
                );
            }
            return;
        }
        if matches!(located.base, Base::Nowhere) {
            return;
        }
        let (size, _) = self.size_and_align(ty);
        let (address, offset) = self.far(located, size);
        let wide = size as u64 | offset << 32;
        self.code
            .ab_wide(Opcode::LOAD_BLOCK, destination, address, wide);
    }

    /// Address and offset for an instruction that has room for any.
    fn far(&mut self, located: Location, bytes: usize) -> (Register, u64) {
        let located = self.in_memory(located);
        match located.base {
            Base::Memory(address) => (address, located.offset as u64),
            _ => (self.address(located, bytes), 0),
        }
    }

    /// Puts a value into a place of the type.
    pub(super) fn store_at(&mut self, located: Location, ty: Ty, value: Register) {
        if let Some(register) = self.register_for(located, ty) {
            return self.copy(register, value, ty);
        }
        if let Some(bits) = located.bits {
            return self.store_bits(located, bits, value);
        }
        if let Base::Entry(map, key, shape) = located.base {
            let address = self.registers.take();
            self.code
                .abc_wide(Opcode::MAP_INSERT, address, map, key, shape);
            let entry = Location {
                base: Base::Memory(address),
                ..located
            };
            return self.store_at(entry, ty, value);
        }
        if self.types.shallow(ty) == Ty::LONG_DOUBLE && !located.whole {
            let located = self.in_memory(located);
            let (address, offset) = self.near(located, LONG_DOUBLE);
            let op = Opcode::SET_FIELD_LONG_DOUBLE;
            return self.code.ab_immediate(op, address, value, offset);
        }
        let Some(scalar) = self.types.scalar(ty) else {
            return self.store_block(located, ty, value);
        };
        match located.base {
            Base::Global(global)
                if located.offset.is_multiple_of(8) && self.is_whole_global(located, scalar) =>
            {
                let slot = global.saturating_add((located.offset / 8) as i32);
                self.code.a_immediate(Opcode::STORE_GLOBAL, value, slot);
            }
            Base::Element(list, index, _) => {
                self.code.abc(element_store(scalar), list, index, value)
            }
            Base::Target(address, index, _) => {
                self.code.abc(target_store(scalar), address, index, value)
            }
            Base::Nowhere => {}
            _ => {
                let scalar = if located.whole { Scalar::Word } else { scalar };
                let (address, offset) = self.near(located, scalar.size());
                self.code
                    .ab_immediate(field_store(scalar), address, value, offset);
            }
        }
    }

    fn store_block(&mut self, located: Location, ty: Ty, value: Register) {
        let slots = self.slots(ty);
        if let (Base::Global(global), 0, 1..=2) = (located.base, located.offset % 8, slots)
            && located.whole
        {
            let first = global.saturating_add((located.offset / 8) as i32);
            for slot in 0..slots {
                self.code.a_immediate(
                    Opcode::STORE_GLOBAL,
                    value.above(slot),
                    first.saturating_add(slot.into()),
                );
            }
            return;
        }
        if matches!(located.base, Base::Nowhere) {
            return;
        }
        let (size, _) = self.size_and_align(ty);
        let (address, offset) = self.far(located, size);
        let wide = size as u64 | offset << 32;
        self.code.ab_wide(Opcode::STORE_BLOCK, address, value, wide);
    }

    // ---- bit-fields

    fn load_bits(&mut self, located: Location, bits: Bits, destination: Register) {
        let (address, offset) = {
            let located = self.in_memory(located);
            self.near(located, bits.container.size())
        };
        self.code
            .ab_immediate(field_load(bits.container), destination, address, offset);
        let up = 64 - bits.width - bits.shift;
        self.code
            .ab_immediate(Opcode::SHL_I, destination, destination, up as i16);
        let down = 64 - bits.width;
        if bits.signed {
            self.code
                .ab_immediate(Opcode::SHR_I, destination, destination, down as i16);
        } else {
            self.logical_shift(destination, down);
        }
    }

    /// Shifts right with zeros.
    fn logical_shift(&mut self, register: Register, amount: u32) {
        if amount == 0 {
            return;
        }
        self.code
            .ab_immediate(Opcode::SHR_I, register, register, amount as i16);
        let mask = u64::MAX >> amount;
        let mask = self.constant_operand(&crate::bytecode::assemble::Constant::Bits(mask as i64));
        self.code.abc(Opcode::AND, register, register, mask);
    }

    fn store_bits(&mut self, located: Location, bits: Bits, value: Register) {
        let (address, offset) = {
            let located = self.in_memory(located);
            self.near(located, bits.container.size())
        };
        let (checked, old) = (self.registers.take(), self.registers.take());
        let width = if bits.signed {
            -(bits.width as i16)
        } else {
            bits.width as i16
        };
        self.code
            .ab_immediate(Opcode::NARROW_BITS, checked, value, width);
        let mask = (u64::MAX >> (64 - bits.width)) << bits.shift;
        let constant = |lowerer: &mut Self, bits: u64| {
            lowerer.constant_operand(&crate::bytecode::assemble::Constant::Bits(bits as i64))
        };
        self.code
            .ab_immediate(Opcode::SHL_I, checked, checked, bits.shift as i16);
        let inside = constant(self, mask);
        self.code.abc(Opcode::AND, checked, checked, inside);
        self.code
            .ab_immediate(field_load(bits.container), old, address, offset);
        let outside = constant(self, !mask);
        self.code.abc(Opcode::AND, old, old, outside);
        self.code.abc(Opcode::OR, old, old, checked);
        self.code
            .ab_immediate(field_store(bits.container), address, old, offset);
    }
}

fn element_load(scalar: Scalar) -> Opcode {
    match scalar {
        Scalar::I8 => Opcode::LIST_GET_I8,
        Scalar::U8 => Opcode::LIST_GET_U8,
        Scalar::I16 => Opcode::LIST_GET_I16,
        Scalar::U16 => Opcode::LIST_GET_U16,
        Scalar::I32 => Opcode::LIST_GET_I32,
        Scalar::U32 => Opcode::LIST_GET_U32,
        Scalar::Word => Opcode::LIST_GET_WORD,
        Scalar::F32 => Opcode::LIST_GET_F32,
        Scalar::F64 => Opcode::LIST_GET_F64,
        Scalar::Bool => Opcode::LIST_GET_BOOL,
    }
}

fn element_store(scalar: Scalar) -> Opcode {
    match scalar {
        Scalar::I8 | Scalar::U8 | Scalar::Bool => Opcode::LIST_SET_8,
        Scalar::I16 | Scalar::U16 => Opcode::LIST_SET_16,
        Scalar::I32 | Scalar::U32 => Opcode::LIST_SET_32,
        Scalar::Word => Opcode::LIST_SET_WORD,
        Scalar::F32 => Opcode::LIST_SET_F32,
        Scalar::F64 => Opcode::LIST_SET_F64,
    }
}

fn target_load(scalar: Scalar) -> Opcode {
    match scalar {
        Scalar::I8 => Opcode::LOAD_I8,
        Scalar::U8 => Opcode::LOAD_U8,
        Scalar::I16 => Opcode::LOAD_I16,
        Scalar::U16 => Opcode::LOAD_U16,
        Scalar::I32 => Opcode::LOAD_I32,
        Scalar::U32 => Opcode::LOAD_U32,
        Scalar::Word => Opcode::LOAD_WORD,
        Scalar::F32 => Opcode::LOAD_F32,
        Scalar::F64 => Opcode::LOAD_F64,
        Scalar::Bool => Opcode::LOAD_BOOL,
    }
}

fn target_store(scalar: Scalar) -> Opcode {
    match scalar {
        Scalar::I8 | Scalar::U8 | Scalar::Bool => Opcode::STORE_8,
        Scalar::I16 | Scalar::U16 => Opcode::STORE_16,
        Scalar::I32 | Scalar::U32 => Opcode::STORE_32,
        Scalar::Word => Opcode::STORE_WORD,
        Scalar::F32 => Opcode::STORE_F32,
        Scalar::F64 => Opcode::STORE_F64,
    }
}

fn field_load(scalar: Scalar) -> Opcode {
    match scalar {
        Scalar::I8 => Opcode::FIELD_I8,
        Scalar::U8 => Opcode::FIELD_U8,
        Scalar::I16 => Opcode::FIELD_I16,
        Scalar::U16 => Opcode::FIELD_U16,
        Scalar::I32 => Opcode::FIELD_I32,
        Scalar::U32 => Opcode::FIELD_U32,
        Scalar::Word => Opcode::FIELD_WORD,
        Scalar::F32 => Opcode::FIELD_F32,
        Scalar::F64 => Opcode::FIELD_F64,
        Scalar::Bool => Opcode::FIELD_BOOL,
    }
}

fn field_store(scalar: Scalar) -> Opcode {
    match scalar {
        Scalar::I8 | Scalar::U8 | Scalar::Bool => Opcode::SET_FIELD_8,
        Scalar::I16 | Scalar::U16 => Opcode::SET_FIELD_16,
        Scalar::I32 | Scalar::U32 => Opcode::SET_FIELD_32,
        Scalar::Word => Opcode::SET_FIELD_WORD,
        Scalar::F32 => Opcode::SET_FIELD_F32,
        Scalar::F64 => Opcode::SET_FIELD_F64,
    }
}
