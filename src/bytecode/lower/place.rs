//! Places: variables, fields, elements, memory. Where they lie, reading, assigning, and `op=`.
//!
//! A place is located first ([`Location`]): its parts are evaluated, and fields only add to an offset. So a field
//! of a struct in registers costs nothing, and one in memory is one instruction with the offset in it.

use super::text::Part;
use super::{Home, Lowerer, walk};
use crate::bytecode::op::{Opcode, Register};
use crate::check::tir::{
    Arithmetic, Expression, ExpressionKind, ForeignVariableId, LocalId, Place, PlaceKind,
};
use crate::types::{Bits, FieldLayout, Scalar, Ty, TyKind};

/// A place whose parts have been evaluated.
#[derive(Clone, Copy, Debug)]
pub(super) struct Location {
    pub base: Base,
    /// In bytes from there.
    pub offset: usize,
    /// Scalars are whole slots there, not as wide as their type in memory.
    pub whole: bool,
    pub bits: Option<Bits>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Base {
    /// Registers from this one on.
    Registers(Register),
    /// Slots of globals.
    Global(i32),
    /// The address in a register.
    Memory(Register),
    /// List and index; how far it is from one element to the next.
    Element(Register, Register, usize),
    /// Address and index, likewise.
    Target(Register, Register, usize),
    /// Map, first register of the key, and the shape of entries.
    Entry(Register, Register, u64),
    /// Nothing is there.
    Nowhere,
}

impl Location {
    pub fn new(base: Base, whole: bool) -> Self {
        Location {
            base,
            offset: 0,
            whole,
            bits: None,
        }
    }
}

impl<'a> Lowerer<'a> {
    /// `let`; the variable keeps its registers until those around it are released.
    pub(super) fn let_variable(&mut self, local: LocalId, value: &'a Expression) {
        let function = self.function;
        let variable = &function.locals[local.0 as usize];
        if !self.has_slot(variable.ty) {
            return self.effect(value);
        }
        match self.home(local) {
            // A parameter that got no argument, or a variable declared before.
            Home::Register(register) => return self.into(value, register),
            Home::Boxed(register) => {
                let value = self.operand(value);
                return self.fill_cell(register, variable.ty, value);
            }
            _ => {}
        }
        if variable.global.is_some() {
            return self.scratch(|lowerer| {
                let value = lowerer.operand(value);
                lowerer.declare(local, value);
            });
        }
        if variable.is_boxed() {
            let cell = self.registers.take();
            self.scratch(|lowerer| {
                let value = lowerer.operand(value);
                lowerer.fill_cell(cell, variable.ty, value);
            });
            self.homes[local.0 as usize] = Home::Boxed(cell);
            return;
        }
        let value_register = self.fresh(value);
        self.registers
            .release(value_register.above(self.slots(value.ty)));
        self.declare(local, value_register);
    }

    /// Variables that get their values within a condition.
    pub(super) fn declare_ahead(&mut self, locals: &[LocalId]) {
        let function = self.function;
        for local in locals {
            let variable = &function.locals[local.0 as usize];
            if !self.has_slot(variable.ty) {
                continue;
            }
            if let Some(global) = variable.global {
                let (slot, whole) = self.global_slot(global);
                self.homes[local.0 as usize] = Home::Global(slot, whole);
                continue;
            }
            if variable.is_boxed() {
                let cell = self.registers.take();
                self.homes[local.0 as usize] = Home::Boxed(cell);
                continue;
            }
            let register = self.take_for(variable.ty);
            self.code.name_variable(register, &variable.name);
            self.homes[local.0 as usize] = Home::Register(register);
        }
    }

    /// Makes a new cell for a variable of the type, and puts the value in.
    pub(super) fn fill_cell(&mut self, cell: Register, ty: Ty, value: Register) {
        let (size, _) = self.size_and_align(ty);
        self.allocate(cell, size, self.types.holds_references(ty));
        self.store_at(Location::new(Base::Memory(cell), false), ty, value);
    }

    pub(super) fn allocate(&mut self, destination: Register, size: usize, references: bool) {
        let wide = size.max(1) as u64 | u64::from(references) << 32;
        self.code.a_wide(Opcode::ALLOCATE, destination, wide);
    }

    // ---- assignment

    pub(super) fn assign(&mut self, place: &'a Place, value: &'a Expression) {
        if !self.has_slot(place.ty) {
            return self.effect(value);
        }
        if let PlaceKind::Local(local) = &place.kind
            && let Home::Register(register) = self.home(*local)
        {
            if walk::writes_early(value) {
                let from = self.operand(value);
                return self.copy(register, from, value.ty);
            }
            return self.into(value, register);
        }
        if self.map_update(place, value) {
            return;
        }
        let located = self.locate(place, &[value]);
        let value = self.operand(value);
        self.store_at(located, place.ty, value);
    }

    /// `place op= value`
    pub(super) fn compound_assign(
        &mut self,
        place: &'a Place,
        arithmetic: Arithmetic,
        value: &'a Expression,
    ) {
        let ty = self.types.value_type(place.ty);
        let narrow = self
            .types
            .scalar(place.ty)
            .and_then(super::expression::narrowing);
        if let PlaceKind::Local(local) = &place.kind
            && let Home::Register(register) = self.home(*local)
        {
            let old = if walk::assigns(value, *local) {
                let copy = self.registers.take();
                self.code.ab(Opcode::MOVE, copy, register);
                copy
            } else {
                register
            };
            match narrow {
                Some(narrow) => {
                    let result = self.registers.take();
                    self.combine(arithmetic, ty, result, old, value);
                    self.code.ab(narrow, register, result);
                }
                None => self.combine(arithmetic, ty, register, old, value),
            }
            return;
        }
        let located = self.locate(place, &[value]);
        // Code on the right side may put keys into the map, and so move the entry.
        let located = if walk::is_plain(value) {
            self.fixed(located)
        } else {
            located
        };
        let result = self.registers.take();
        self.load_at(located, place.ty, result);
        let in_memory = !matches!(located.base, Base::Global(_)) || !located.whole;
        if in_memory && self.types.shallow(place.ty) == Ty::CSTR {
            self.code.ab(Opcode::CSTR_TO_STR, result, result);
        }
        self.combine(arithmetic, ty, result, result, value);
        if let (Some(narrow), None) = (narrow, located.bits) {
            self.code.ab(narrow, result, result);
        }
        self.store_at(located, place.ty, result);
    }

    fn combine(
        &mut self,
        arithmetic: Arithmetic,
        ty: Ty,
        result: Register,
        old: Register,
        value: &'a Expression,
    ) {
        self.scratch(|lowerer| {
            if lowerer.is_text(ty) {
                let mut parts = vec![Part::Register(old)];
                lowerer.flatten(value, &mut parts);
                lowerer.join(parts, result);
            } else {
                lowerer.operate(arithmetic, ty, result, old, value);
            }
        });
    }

    // ---- locating

    pub(super) fn locate_local(&self, local: LocalId) -> Location {
        match self.home(local) {
            Home::Register(register) => Location::new(Base::Registers(register), true),
            Home::Boxed(register) => Location::new(Base::Memory(register), false),
            Home::Global(slot, whole) => self.locate_global(slot, whole),
            Home::Nowhere => Location::new(Base::Nowhere, true),
        }
    }

    pub(super) fn locate_global(&self, slot: i32, whole: bool) -> Location {
        Location::new(Base::Global(slot), whole)
    }

    /// Evaluates the parts of a place, in front of `later`.
    pub(super) fn locate(&mut self, place: &'a Place, later: &[&Expression]) -> Location {
        match &place.kind {
            PlaceKind::Local(local) => self.locate_local(*local),
            PlaceKind::Global(global) => {
                let (slot, whole) = self.global_slot(*global);
                self.locate_global(slot, whole)
            }
            PlaceKind::ForeignVariable(variable) => {
                let address = self.foreign_address(*variable);
                Location::new(Base::Memory(address), false)
            }
            PlaceKind::Element(base, index) => {
                let (base, index) = self.base_and_index(base, index, later);
                let (stride, _) = self.size_and_align(place.ty);
                Location::new(Base::Element(base, index, stride), false)
            }
            PlaceKind::Target(base, index) => {
                let (stride, _) = self.size_and_align(place.ty);
                if let ExpressionKind::Int(0) = index.kind
                    && self.types.scalar(place.ty).is_none()
                {
                    let address = self.operand(base);
                    let address = self.protect(base, address, later);
                    return Location::new(Base::Memory(address), false);
                }
                let (base, index) = self.base_and_index(base, index, later);
                Location::new(Base::Target(base, index, stride), false)
            }
            PlaceKind::Field(inner, index) => {
                let located = self.locate(inner, later);
                let index = *index as usize;
                match self.types.shallow_kind(inner.ty) {
                    TyKind::Tuple(parts) => {
                        let slot = self.types.part_slot(parts, index);
                        self.part_of(located, slot * 8, true)
                    }
                    TyKind::Range => self.part_of(located, index * 8, true),
                    _ => {
                        let field = self.field_layout(inner.ty, None, index);
                        self.field(located, &field)
                    }
                }
            }
            PlaceKind::Present(inner) => {
                let located = self.locate(inner, later);
                if self.types.is_flagged(inner.ty) {
                    self.part_of(located, 8, true)
                } else {
                    located
                }
            }
            PlaceKind::ObjectField(object, index) => {
                let register = self.operand(object);
                let register = self.protect(object, register, later);
                let field = self.field_layout(object.ty, None, *index as usize);
                self.field(Location::new(Base::Memory(register), false), &field)
            }
            PlaceKind::Payload(value, case, index) => {
                let register = self.operand(value);
                let register = self.protect(value, register, later);
                let field = self.field_layout(value.ty, Some(*case as usize), *index as usize);
                self.field(Location::new(Base::Memory(register), false), &field)
            }
            PlaceKind::ArrayElement(inner, index) => {
                self.array_element(inner, index, place.ty, later)
            }
            PlaceKind::Entry(map, key) => {
                let map_register = self.operand(map);
                let mut behind = vec![key];
                behind.extend_from_slice(later);
                let map_register = self.protect(map, map_register, &behind);
                let key_register = self.operand(key);
                let key_register = self.protect(key, key_register, later);
                let shape = self.map_shape(map.ty);
                Location::new(Base::Entry(map_register, key_register, shape), true)
            }
            PlaceKind::Value(value) => {
                let register = self.operand(value);
                Location::new(Base::Registers(register), true)
            }
        }
    }

    fn base_and_index(
        &mut self,
        base: &'a Expression,
        index: &'a Expression,
        later: &[&Expression],
    ) -> (Register, Register) {
        let mut behind = vec![index];
        behind.extend_from_slice(later);
        let base_register = self.operand(base);
        let base_register = self.protect(base, base_register, &behind);
        let index_register = self.operand(index);
        (base_register, self.protect(index, index_register, later))
    }

    fn array_element(
        &mut self,
        array: &'a Place,
        index: &'a Expression,
        element: Ty,
        later: &[&Expression],
    ) -> Location {
        let (stride, _) = self.size_and_align(element);
        let count = match self.types.shallow_kind(array.ty) {
            TyKind::Array(_, count) => *count,
            _ => 0,
        };
        let mut behind = vec![index];
        behind.extend_from_slice(later);
        let located = self.locate(array, &behind);
        if let ExpressionKind::Int(constant) = index.kind
            && (0..count as i64).contains(&constant)
        {
            return self.part_of(located, constant as usize * stride, false);
        }
        let bytes = self.extent(array.ty);
        let start = self.address(located, bytes);
        let index_register = self.operand(index);
        let address = self.registers.take();
        let wide = stride as u64 | count << 32;
        self.code
            .abc_wide(Opcode::ARRAY_ADDRESS, address, start, index_register, wide);
        Location::new(Base::Memory(address), false)
    }

    pub(super) fn field_layout(
        &mut self,
        ty: Ty,
        case: Option<usize>,
        index: usize,
    ) -> FieldLayout {
        let layout = self.types.layout(ty);
        let fields = layout.and_then(|layout| match case {
            Some(case) => layout.cases.get(case).map(|(fields, _)| fields),
            None => Some(&layout.fields),
        });
        match fields.and_then(|fields| fields.get(index)) {
            Some(field) => field.clone(),
            None => {
                self.failure
                    .get_or_insert(crate::bytecode::error::Failure::Value);
                FieldLayout {
                    name: "".into(),
                    ty: Ty::UNKNOWN,
                    offset: 0,
                    bits: None,
                }
            }
        }
    }

    fn field(&mut self, located: Location, field: &FieldLayout) -> Location {
        let mut part = self.part_of(located, field.offset, false);
        part.bits = field.bits;
        part
    }

    /// What lies `offset` bytes behind the start.
    fn part_of(&mut self, located: Location, offset: usize, whole: bool) -> Location {
        let located = self.in_memory(located);
        Location {
            offset: located.offset + offset,
            whole,
            ..located
        }
    }

    /// Looks elements, targets and entries up: what is left has a base to which offsets are added.
    pub(super) fn in_memory(&mut self, located: Location) -> Location {
        let address = match located.base {
            Base::Element(list, index, stride) => {
                let address = self.registers.take();
                self.code
                    .abc_wide(Opcode::ELEMENT_ADDRESS, address, list, index, stride as u64);
                address
            }
            Base::Target(start, index, stride) => {
                let address = self.registers.take();
                self.code
                    .abc_wide(Opcode::POINTER_OFFSET, address, start, index, stride as u64);
                address
            }
            Base::Entry(map, key, shape) => {
                let address = self.registers.take();
                self.code
                    .abc_wide(Opcode::MAP_ENTRY, address, map, key, shape);
                address
            }
            _ => return located,
        };
        Location {
            base: Base::Memory(address),
            ..located
        }
    }

    /// So that it is looked up once, for reading and for writing. A scalar in a list is: nothing can come between.
    pub(super) fn fixed(&mut self, located: Location) -> Location {
        match located.base {
            Base::Entry(..) => self.in_memory(located),
            _ => located,
        }
    }

    /// Bytes of a place of the type, wherever it lies.
    pub(super) fn extent(&mut self, ty: Ty) -> usize {
        let (size, _) = self.size_and_align(ty);
        size.max(usize::from(self.slots(ty)) * 8)
    }

    /// The address of a place, through which so many bytes are reached.
    pub(super) fn address(&mut self, located: Location, bytes: usize) -> Register {
        let located = self.in_memory(located);
        let (start, offset) = match located.base {
            Base::Registers(register) => {
                let start = self.registers.take();
                let slot = register.above((located.offset / 8) as u16);
                let slots = (located.offset % 8 + bytes).div_ceil(8).max(1);
                let slots = u16::try_from(slots).unwrap_or(u16::MAX);
                self.code.range(Opcode::SLOT_ADDRESS, start, slot, slots);
                (start, located.offset % 8)
            }
            Base::Global(global) => {
                let start = self.registers.take();
                let slot = global.saturating_add((located.offset / 8) as i32);
                self.code.a_immediate(Opcode::GLOBAL_ADDRESS, start, slot);
                (start, located.offset % 8)
            }
            Base::Memory(address) => (address, located.offset),
            _ => (self.zero(), 0),
        };
        if offset == 0 {
            return start;
        }
        let address = self.registers.take();
        match i16::try_from(offset) {
            Ok(small) => self.code.ab_immediate(Opcode::ADD_I, address, start, small),
            Err(_) => {
                let one = self.constant_operand(&crate::bytecode::assemble::Constant::Bits(1));
                self.code
                    .abc_wide(Opcode::POINTER_OFFSET, address, start, one, offset as u64);
            }
        }
        address
    }

    /// Address and offset for an instruction that has room for a small one.
    pub(super) fn near(&mut self, located: Location, bytes: usize) -> (Register, i16) {
        match (located.base, i16::try_from(located.offset)) {
            (Base::Memory(address), Ok(offset)) => (address, offset),
            _ => (self.address(located, bytes), 0),
        }
    }

    // ---- reading

    /// `text[index]`, a byte; `list[index]`
    pub(super) fn load_element(
        &mut self,
        base: &'a Expression,
        index: &'a Expression,
        destination: Register,
    ) {
        let (list, index) = self.operands(base, index);
        if self.is_text(base.ty) {
            return self.code.abc(Opcode::STR_BYTE, destination, list, index);
        }
        let element = self.inner_type(base.ty);
        let (stride, _) = self.size_and_align(element);
        let located = Location::new(Base::Element(list, index, stride), false);
        self.load_at(located, element, destination);
    }

    /// `pointer[index]`
    pub(super) fn load_target(
        &mut self,
        pointer: &'a Expression,
        index: &'a Expression,
        destination: Register,
    ) {
        let target = self.inner_type(pointer.ty);
        let (stride, _) = self.size_and_align(target);
        // A place that is known from the address on needs no index.
        if let ExpressionKind::Int(constant) = index.kind
            && let Some(offset) = usize::try_from(constant)
                .ok()
                .and_then(|index| index.checked_mul(stride))
                .filter(|offset| *offset <= i16::MAX as usize)
        {
            let address = self.operand(pointer);
            let located = Location {
                offset,
                ..Location::new(Base::Memory(address), false)
            };
            return self.load_at(located, target, destination);
        }
        let (address, index) = self.operands(pointer, index);
        let located = Location::new(Base::Target(address, index, stride), false);
        self.load_at(located, target, destination);
    }

    /// The element that a loop is at.
    pub(super) fn load_list_element(
        &mut self,
        list: Register,
        index: Register,
        element: Ty,
        destination: Register,
    ) {
        let (stride, _) = self.size_and_align(element);
        let located = Location::new(Base::Element(list, index, stride), false);
        self.load_at(located, element, destination);
    }

    /// What lies at an address, in whole slots.
    pub(super) fn load_whole(
        &mut self,
        address: Register,
        offset: usize,
        ty: Ty,
        destination: Register,
    ) {
        let located = Location {
            offset,
            ..Location::new(Base::Memory(address), true)
        };
        self.load_at(located, ty, destination);
    }

    /// Puts a value where an object's memory begins, `offset` bytes on.
    pub(super) fn store_whole(
        &mut self,
        address: Register,
        offset: usize,
        ty: Ty,
        value: Register,
    ) {
        let located = Location {
            offset,
            ..Location::new(Base::Memory(address), true)
        };
        self.store_at(located, ty, value);
    }

    /// Puts a value into a field of an object.
    pub(super) fn store_field(&mut self, address: Register, field: &FieldLayout, value: Register) {
        let located = Location::new(Base::Memory(address), false);
        let located = self.field(located, field);
        self.store_at(located, field.ty, value);
    }

    /// Puts a value into a field of a struct that lies in registers.
    pub(super) fn store_register_field(
        &mut self,
        start: Register,
        field: &FieldLayout,
        value: Register,
    ) {
        let located = Location::new(Base::Registers(start), false);
        let located = self.field(located, field);
        self.store_at(located, field.ty, value);
    }

    /// The field of a struct in registers that has a register of its own.
    pub(super) fn own_register(
        &mut self,
        start: Register,
        field: &FieldLayout,
    ) -> Option<Register> {
        let located = Location::new(Base::Registers(start), false);
        let located = self.field(located, field);
        self.register_for(located, field.ty)
    }

    /// A C string is left an address.
    pub(super) fn load_foreign_variable(
        &mut self,
        variable: ForeignVariableId,
        destination: Register,
    ) {
        let program = self.program;
        let ty = program.foreign_variables[variable.0 as usize].ty;
        let address = self.foreign_address(variable);
        self.load_at(Location::new(Base::Memory(address), false), ty, destination);
    }

    fn foreign_address(&mut self, variable: ForeignVariableId) -> Register {
        let address = self.registers.take();
        self.code
            .a_wide(Opcode::LOAD_SYMBOL, address, variable.0.into());
        address
    }

    /// Appends an element to a list.
    pub(super) fn push(&mut self, list: Register, ty: Ty, value: Register) {
        let element = self.inner_type(ty);
        let op = match self.types.scalar(element) {
            Some(Scalar::I8 | Scalar::U8 | Scalar::Bool) => Opcode::LIST_PUSH_8,
            Some(Scalar::I16 | Scalar::U16) => Opcode::LIST_PUSH_16,
            Some(Scalar::I32 | Scalar::U32) => Opcode::LIST_PUSH_32,
            Some(Scalar::Word) => Opcode::LIST_PUSH_WORD,
            Some(Scalar::F32) => Opcode::LIST_PUSH_F32,
            Some(Scalar::F64) => Opcode::LIST_PUSH_F64,
            None => {
                let wide = self.wide_type(ty);
                return self
                    .code
                    .ab_wide(Opcode::LIST_PUSH_BLOCK, list, value, wide);
            }
        };
        self.code.ab(op, list, value);
    }
}
