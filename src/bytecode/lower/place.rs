//! Variables, list elements and memory: reading, assigning, and `op=`.

use super::expression::narrowing;
use super::text::Part;
use super::{Home, Lowerer, walk};
use crate::bytecode::op::{Opcode, Register};
use crate::check::tir::{
    Arithmetic, Expression, ForeignVariableId, GlobalId, LocalId, Place, PlaceKind,
};
use crate::types::{Scalar, Ty};

/// A place whose parts have been evaluated.
#[derive(Clone, Copy, Debug)]
enum Located {
    Global(i32),
    /// List and index.
    Element(Register, Register),
    /// Address and index.
    Target(Register, Register),
}

impl<'a> Lowerer<'a> {
    /// `let`; the variable keeps its register until the registers around it are released.
    pub(super) fn let_variable(&mut self, local: LocalId, value: &'a Expression) {
        let function = self.function;
        let variable = &function.locals[local.0 as usize];
        if !self.has_slot(variable.ty) {
            return self.effect(value);
        }
        if let Home::Register(register) = self.home(local)
            && local.0 < function.parameters
        {
            // A parameter that got no argument.
            return self.into(value, register);
        }
        if variable.global.is_some() {
            return self.scratch(|lowerer| {
                let value = lowerer.operand(value);
                lowerer.declare(local, value);
            });
        }
        let value = self.fresh(value);
        self.registers.release(value.above(1));
        self.declare(local, value);
    }

    // ---- assignment

    pub(super) fn assign(&mut self, place: &'a Place, value: &'a Expression) {
        match &place.kind {
            PlaceKind::Local(local) => match self.home(*local) {
                Home::Register(register) if walk::writes_early(value) => {
                    let value = self.operand(value);
                    self.copy(register, value);
                }
                Home::Register(register) => self.into(value, register),
                Home::Global(global) => {
                    let value = self.operand(value);
                    self.code.a_immediate(Opcode::STORE_GLOBAL, value, global);
                }
                Home::Nowhere => self.effect(value),
            },
            PlaceKind::Global(_) if !self.has_slot(place.ty) => self.effect(value),
            _ => {
                let located = self.locate(place, value);
                let value = self.operand(value);
                self.store(place, located, value);
            }
        }
    }

    /// `place op= value`
    pub(super) fn compound_assign(
        &mut self,
        place: &'a Place,
        arithmetic: Arithmetic,
        value: &'a Expression,
    ) {
        let ty = self.types.value_type(place.ty);
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
            match self.types.scalar(place.ty).and_then(narrowing) {
                Some(narrow) => {
                    let result = self.registers.take();
                    self.combine(arithmetic, ty, result, old, value);
                    self.code.ab(narrow, register, result);
                }
                None => self.combine(arithmetic, ty, register, old, value),
            }
            return;
        }
        let located = self.locate(place, value);
        let result = self.registers.take();
        self.load(place, located, result);
        self.combine(arithmetic, ty, result, result, value);
        if let Some(narrow) = self.types.scalar(place.ty).and_then(narrowing) {
            self.code.ab(narrow, result, result);
        }
        self.store(place, located, result);
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

    /// Evaluates the parts of a place, before `value`.
    fn locate(&mut self, place: &'a Place, value: &'a Expression) -> Located {
        match &place.kind {
            PlaceKind::Local(local) => match self.home(*local) {
                Home::Global(global) => Located::Global(global),
                // Those in registers are no matter of this.
                Home::Register(_) | Home::Nowhere => Located::Global(0),
            },
            PlaceKind::Global(GlobalId(global)) => Located::Global(self.index(*global)),
            PlaceKind::ForeignVariable(variable) => {
                let address = self.foreign_address(*variable);
                Located::Target(address, self.zero())
            }
            PlaceKind::Element(base, index) | PlaceKind::Target(base, index) => {
                let base_register = self.operand(base);
                let base_register = self.protect(base, base_register, &[index, value]);
                let index_register = self.operand(index);
                let index_register = self.protect(index, index_register, &[value]);
                match place.kind {
                    PlaceKind::Element(..) => Located::Element(base_register, index_register),
                    _ => Located::Target(base_register, index_register),
                }
            }
        }
    }

    fn store(&mut self, place: &Place, located: Located, value: Register) {
        match located {
            Located::Global(global) => self.code.a_immediate(Opcode::STORE_GLOBAL, value, global),
            Located::Element(list, index) => {
                let op = match self.scalar(place.ty) {
                    Scalar::I8 | Scalar::U8 | Scalar::Bool => Opcode::LIST_SET_8,
                    Scalar::I16 | Scalar::U16 => Opcode::LIST_SET_16,
                    Scalar::I32 | Scalar::U32 => Opcode::LIST_SET_32,
                    Scalar::Word => Opcode::LIST_SET_WORD,
                    Scalar::F32 => Opcode::LIST_SET_F32,
                    Scalar::F64 => Opcode::LIST_SET_F64,
                };
                self.code.abc(op, list, index, value);
            }
            Located::Target(address, index) => {
                let op = match self.scalar(place.ty) {
                    Scalar::I8 | Scalar::U8 | Scalar::Bool => Opcode::STORE_8,
                    Scalar::I16 | Scalar::U16 => Opcode::STORE_16,
                    Scalar::I32 | Scalar::U32 => Opcode::STORE_32,
                    Scalar::Word => Opcode::STORE_WORD,
                    Scalar::F32 => Opcode::STORE_F32,
                    Scalar::F64 => Opcode::STORE_F64,
                };
                self.code.abc(op, address, index, value);
            }
        }
    }

    /// What the place holds, as a value.
    fn load(&mut self, place: &Place, located: Located, destination: Register) {
        match located {
            Located::Global(global) => {
                self.code
                    .a_immediate(Opcode::LOAD_GLOBAL, destination, global)
            }
            Located::Element(list, index) => {
                let op = element_load(self.scalar(place.ty));
                self.code.abc(op, destination, list, index);
            }
            Located::Target(address, index) => {
                let op = target_load(self.scalar(place.ty));
                self.code.abc(op, destination, address, index);
            }
        }
        let in_memory = !matches!(located, Located::Global(_));
        if in_memory && self.types.shallow(place.ty) == Ty::CSTR {
            self.code.ab(Opcode::CSTR_TO_STR, destination, destination);
        }
    }

    // ---- reading

    /// `list[index]`, `text[index]`
    pub(super) fn load_element(
        &mut self,
        base: &'a Expression,
        index: &'a Expression,
        destination: Register,
    ) {
        let (list, index) = self.operands(base, index);
        let op = if self.is_text(base.ty) {
            Opcode::STR_BYTE
        } else {
            let element = self.inner_type(base.ty);
            element_load(self.scalar(element))
        };
        self.code.abc(op, destination, list, index);
    }

    /// `pointer[index]`
    pub(super) fn load_target(
        &mut self,
        pointer: &'a Expression,
        index: &'a Expression,
        destination: Register,
    ) {
        let (address, index) = self.operands(pointer, index);
        let target = self.inner_type(pointer.ty);
        let op = target_load(self.scalar(target));
        self.code.abc(op, destination, address, index);
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
        let zero = self.zero();
        let op = target_load(self.scalar(ty));
        self.code.abc(op, destination, address, zero);
    }

    fn foreign_address(&mut self, variable: ForeignVariableId) -> Register {
        let address = self.registers.take();
        self.code
            .a_wide(Opcode::LOAD_SYMBOL, address, variable.0.into());
        address
    }

    pub(super) fn push_op(&mut self, element: Ty) -> Opcode {
        match self.scalar(element) {
            Scalar::I8 | Scalar::U8 | Scalar::Bool => Opcode::LIST_PUSH_8,
            Scalar::I16 | Scalar::U16 => Opcode::LIST_PUSH_16,
            Scalar::I32 | Scalar::U32 => Opcode::LIST_PUSH_32,
            Scalar::Word => Opcode::LIST_PUSH_WORD,
            Scalar::F32 => Opcode::LIST_PUSH_F32,
            Scalar::F64 => Opcode::LIST_PUSH_F64,
        }
    }
}

pub(super) fn element_load(scalar: Scalar) -> Opcode {
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
