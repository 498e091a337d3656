//! Maps: literals, what stands under a key, and assigning there.
//!
//! Everything begins with the address of what stands under a key, which is good until something is put into the map.

use super::place::{Base, Location};
use super::{Lowerer, walk};
use crate::bytecode::assemble::Constant;
use crate::bytecode::op::{Opcode, Register};
use crate::bytecode::shape::MapShape;
use crate::check::tir::{Expression, Place, PlaceKind};
use crate::types::{Ty, TyKind};

/// What was looked up already: the map as it stands in a lookup to come, and the address that was found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<'a> {
    map: &'a Expression,
    address: Register,
}

impl<'a> Lowerer<'a> {
    /// How the entries of a map type lie, for its instructions.
    pub(super) fn map_shape(&self, ty: Ty) -> u64 {
        let TyKind::Map(key, value) = self.types.shallow_kind(ty) else {
            return 0;
        };
        let mut texts = 0u32;
        for (slot, is_text) in self.key_slots(*key).into_iter().enumerate().take(32) {
            texts |= u32::from(is_text) << slot;
        }
        MapShape {
            key_slots: self.slots(*key),
            value_slots: self.slots(*value),
            texts,
        }
        .to_word()
    }

    /// For each slot of a key whether it is a text.
    fn key_slots(&self, key: Ty) -> Vec<bool> {
        match self.types.shallow_kind(key) {
            TyKind::Tuple(parts) => parts
                .iter()
                .flat_map(|part| self.key_slots(*part))
                .collect(),
            kind => vec![matches!(kind, TyKind::Str)],
        }
    }

    pub(super) fn map(
        &mut self,
        ty: Ty,
        entries: &'a [(Expression, Expression)],
        destination: Register,
    ) {
        let shape = self.map_shape(ty);
        let map = destination;
        self.code.a_wide(Opcode::MAP_NEW, map, shape);
        let value_type = match self.types.shallow_kind(ty) {
            TyKind::Map(_, value) => *value,
            _ => ty,
        };
        for (key, value) in entries {
            self.scratch(|lowerer| {
                let (key, value) = lowerer.operands(key, value);
                let address = lowerer.registers.take();
                lowerer
                    .code
                    .abc_wide(Opcode::MAP_INSERT, address, map, key, shape);
                lowerer.store_whole(address, 0, value_type, value);
            });
        }
    }

    /// The address of what stands under a key, 0 where nothing does.
    pub(super) fn map_find(&mut self, map: &'a Expression, key: &'a Expression) -> Register {
        if let Some(found) = self.found
            && std::ptr::eq(found.map, map)
        {
            return found.address;
        }
        let shape = self.map_shape(map.ty);
        let (map, key) = self.operands(map, key);
        let address = self.registers.take();
        self.code
            .abc_wide(Opcode::MAP_FIND, address, map, key, shape);
        address
    }

    pub(super) fn map_get(
        &mut self,
        map: &'a Expression,
        key: &'a Expression,
        destination: Register,
    ) {
        let TyKind::Map(_, value) = self.types.shallow_kind(map.ty) else {
            return;
        };
        let value = *value;
        let address = self.map_find(map, key);
        let (absent, end) = (self.code.label(), self.code.label());
        self.code
            .jump_a_immediate(Opcode::JEQ_I, address, 0, absent);
        let optional = matches!(self.types.shallow_kind(value), TyKind::Optional(_));
        if !optional && self.types.has_flag(value) {
            self.load_whole(address, 0, value, destination.above(1));
            self.code.load(destination, &Constant::Bits(1));
        } else {
            self.load_whole(address, 0, value, destination);
        }
        self.code.jump(Opcode::JUMP, end);
        self.code.bind(absent);
        self.code.load(destination, &Constant::Bits(0));
        self.code.bind(end);
    }

    /// What a map's values are.
    pub(super) fn map_value(&self, map: &Expression) -> Ty {
        match self.types.shallow_kind(map.ty) {
            TyKind::Map(_, value) => self.types.shallow(*value),
            _ => Ty::UNKNOWN,
        }
    }

    /// `map.get(key) ?? otherwise`, with no optional made on the way.
    pub(super) fn map_get_or(
        &mut self,
        map: &'a Expression,
        key: &'a Expression,
        otherwise: &'a Expression,
        destination: Register,
    ) {
        let value = self.map_value(map);
        let address = self.map_find(map, key);
        let (absent, end) = (self.code.label(), self.code.label());
        self.code
            .jump_a_immediate(Opcode::JEQ_I, address, 0, absent);
        self.load_whole(address, 0, value, destination);
        self.code.jump(Opcode::JUMP, end);
        self.code.bind(absent);
        self.into(otherwise, destination);
        self.code.bind(end);
    }

    /// `map[key] = value`, where the value is made of `map.get(key)` and of nothing that could reach the map: it is looked
    /// up once. `false` for all other assignments.
    pub(super) fn map_update(&mut self, place: &'a Place, value: &'a Expression) -> bool {
        let PlaceKind::Entry(map, key) = &place.kind else {
            return false;
        };
        let again = walk::lookup(value, map, key).filter(|_| !self.is_text(place.ty));
        let Some(again) = again else {
            return false;
        };
        let located = self.locate(place, &[value]);
        let Base::Entry(map, key, shape) = located.base else {
            return false;
        };
        let address = self.registers.take();
        self.code
            .abc_wide(Opcode::MAP_FIND, address, map, key, shape);
        let outer = self.found.replace(Found {
            map: again,
            address,
        });
        let value = self.operand(value);
        self.found = outer;
        let there = self.code.label();
        self.code.jump_a_immediate(Opcode::JNE_I, address, 0, there);
        self.code
            .abc_wide(Opcode::MAP_INSERT, address, map, key, shape);
        self.code.bind(there);
        let entry = Location {
            base: Base::Memory(address),
            ..located
        };
        self.store_at(entry, place.ty, value);
        true
    }
}
