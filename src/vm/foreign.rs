//! Foreign calls from bytecode: what happens when a CALL_FOREIGN is first executed.
//!
//! ```text
//!   CALL_FOREIGN a, site ──▶ library opened, symbol found, gate emitted ──▶ CALL_FOREIGN_I32 a, gate
//! ```
//!
//! Calls alike share a site, and a site's gate is emitted once. The instruction is patched to the opcode
//! of the result's type with the gate's distance from the first one, and never comes here again.

use super::operation::Done;
use super::{Thrown, Vm, error};
use crate::bytecode::chunk::{ForeignSite, ForeignSiteId};
use crate::bytecode::op::{Opcode, Word};
use crate::check::tir::{Extern, VariadicKind};
use crate::foreign::explain::GateRecord;
use crate::foreign::{
    CType, Gates, Libraries, PENDING_BAD_ARGUMENT, Parameter, ResolveError, Signature, bad_argument,
};
use crate::types::{Ty, TyKind, TypeTable};
use std::ffi::c_void;
use std::path::Path;
use std::ptr::NonNull;

/// Libraries, gates, and what is known of each site.
#[derive(Debug, Default)]
pub(crate) struct ForeignState {
    /// Made at the first foreign call.
    gates: Option<Gates>,
    libraries: Option<Libraries>,
    sites: Vec<ForeignSite>,
    /// By site: the instruction that its calls become.
    resolved: Vec<Option<Resolved>>,
    /// From the address of a patched instruction to its site, in the order of the addresses.
    patched: Vec<(usize, ForeignSiteId)>,
}

#[derive(Clone, Copy, Debug)]
struct Resolved {
    opcode: Opcode,
    gate: i32,
}

impl ForeignState {
    pub fn set_sites(&mut self, sites: &[ForeignSite]) {
        self.sites = sites.to_vec();
        self.resolved.resize(sites.len(), None);
    }

    pub fn records(&self) -> &[GateRecord] {
        self.gates.as_ref().map_or(&[], Gates::records)
    }

    /// The site of a call that was patched.
    fn site_of(&self, word: *const Word) -> Option<ForeignSiteId> {
        let index = self
            .patched
            .binary_search_by_key(&(word as usize), |(at, _)| *at)
            .ok()?;
        Some(self.patched[index].1)
    }
}

/// The C type of a parameter or result.
pub(crate) fn c_type(types: &TypeTable, ty: Ty) -> CType {
    match types.shallow_kind(ty) {
        TyKind::Unit => CType::Void,
        TyKind::Bool => CType::Bool,
        TyKind::I8 => CType::I8,
        TyKind::U8 => CType::U8,
        TyKind::I16 => CType::I16,
        TyKind::U16 => CType::U16,
        TyKind::I32 => CType::I32,
        TyKind::U32 => CType::U32,
        TyKind::Int => CType::I64,
        TyKind::U64 => CType::U64,
        TyKind::F32 => CType::F32,
        TyKind::Float => CType::F64,
        TyKind::LongDouble => CType::LongDouble,
        TyKind::CStr => CType::CStr { nullable: false },
        TyKind::Optional(inner) if types.shallow(*inner) == Ty::CSTR => {
            CType::CStr { nullable: true }
        }
        _ => CType::Pointer,
    }
}

fn signature(row: &Extern, types: &TypeTable) -> Signature {
    let parameters = row
        .parameters
        .iter()
        .map(|parameter| Parameter {
            name: parameter.name.as_str().into(),
            type_name: parameter.type_name.as_str().into(),
            ctype: c_type(types, parameter.ty),
        })
        .collect();
    Signature {
        name: row.name.as_str().into(),
        parameters,
        // What comes back is copied by an instruction of its own.
        result: match c_type(types, row.result) {
            CType::CStr { .. } => CType::Pointer,
            other => other,
        },
        result_type_name: row.result_name.as_str().into(),
        variadic: row.variadic,
    }
}

fn variadic_types(kinds: &[VariadicKind]) -> Vec<CType> {
    let c_type = |kind: &VariadicKind| match kind {
        VariadicKind::Word => CType::I64,
        VariadicKind::Double => CType::F64,
        VariadicKind::Text => CType::CStr { nullable: true },
        VariadicKind::Pointer => CType::Pointer,
    };
    kinds.iter().map(c_type).collect()
}

fn opcode_of(result: &CType) -> Opcode {
    match result {
        CType::Void => Opcode::CALL_FOREIGN_UNIT,
        CType::I8 => Opcode::CALL_FOREIGN_I8,
        CType::U8 => Opcode::CALL_FOREIGN_U8,
        CType::I16 => Opcode::CALL_FOREIGN_I16,
        CType::U16 => Opcode::CALL_FOREIGN_U16,
        CType::I32 => Opcode::CALL_FOREIGN_I32,
        CType::U32 => Opcode::CALL_FOREIGN_U32,
        CType::Bool => Opcode::CALL_FOREIGN_BOOL,
        CType::F32 => Opcode::CALL_FOREIGN_F32,
        CType::F64 | CType::LongDouble => Opcode::CALL_FOREIGN_F64,
        CType::I64 | CType::U64 | CType::Pointer | CType::CStr { .. } | CType::Aggregate(_) => {
            Opcode::CALL_FOREIGN_WORD
        }
    }
}

impl Vm {
    /// Makes the CALL_FOREIGN in front of `ip` into what it becomes.
    pub(crate) fn resolve_call(&mut self, word: Word) -> Done {
        let site = ForeignSiteId(word.imm() as u32);
        let resolved = match self.foreign.resolved[site.0 as usize] {
            Some(resolved) => resolved,
            None => {
                let resolved = self.resolve_site(site)?;
                self.foreign.resolved[site.0 as usize] = Some(resolved);
                resolved
            }
        };
        let at = self.ip.wrapping_sub(1);
        let key = at as usize;
        let place = self
            .foreign
            .patched
            .partition_point(|(other, _)| *other < key);
        self.foreign.patched.insert(place, (key, site));
        // SAFETY: `at` is the instruction under way, which is read again after this.
        unsafe {
            self.code.patch(
                at,
                Word::a_imm(resolved.opcode, word.a() as u16, resolved.gate),
            )
        };
        Ok(())
    }

    fn resolve_site(&mut self, site: ForeignSiteId) -> Result<Resolved, Thrown> {
        let world = self.world();
        let ForeignSite {
            function,
            variadic,
            proven,
        } = &self.foreign.sites[site.0 as usize];
        let row = world.program.foreign(*function);
        let (signature, variadic, proven) = (
            signature(row, world.types),
            variadic_types(variadic),
            *proven,
        );
        let found = self.foreign_symbol(
            row.library.name.as_deref(),
            &row.library.folder,
            &row.symbol,
        );
        let target = match found {
            Ok(target) => target,
            Err(problem) => return Err(self.resolve_error(&problem)),
        };
        if self.foreign.gates.is_none() {
            match Gates::new(&raw mut self.pending) {
                Ok(mut gates) => {
                    if self.options.keep_gates {
                        gates.keep_records();
                    }
                    self.foreign.gates = Some(gates);
                }
                Err(problem) => {
                    return Err(self.throw(error::no_executable_memory(&problem.to_string())));
                }
            }
        }
        let opcode = opcode_of(&signature.result);
        let emitted = match &mut self.foreign.gates {
            Some(gates) => gates
                .emit(&signature, &variadic, proven, target)
                .map_err(|problem| problem.to_string()),
            None => return Err(Thrown),
        };
        let gate = match emitted {
            Ok(gate) => gate.address.0.as_ptr() as u64,
            Err(problem) => return Err(self.throw(error::gate_refused(&signature.name, &problem))),
        };
        if self.gate_base == 0 {
            self.gate_base = gate;
        }
        let distance = gate.wrapping_sub(self.gate_base) as i64;
        match i32::try_from(distance) {
            Ok(gate) => Ok(Resolved { opcode, gate }),
            Err(_) => Err(self.throw(error::gate_refused(
                &signature.name,
                "its gate is out of reach",
            ))),
        }
    }

    fn foreign_symbol(
        &mut self,
        library: Option<&str>,
        folder: &str,
        symbol: &str,
    ) -> Result<NonNull<c_void>, Box<ResolveError>> {
        let libraries = self.foreign.libraries.get_or_insert_with(Libraries::new);
        let id = libraries.declare(library, Path::new(folder));
        libraries.symbol(id, symbol)
    }

    fn resolve_error(&mut self, problem: &ResolveError) -> Thrown {
        let kind = match problem {
            ResolveError::Library(_) => "library",
            ResolveError::Symbol(_) => "symbol",
        };
        self.throw_with(kind, &problem.to_string(), 0)
    }

    /// FOREIGN_EXISTS: whether an `extern?` function can be found.
    pub(crate) unsafe fn op_foreign_exists(&mut self, word: Word) -> Done {
        let row = &self.world().program.externs[word.imm() as usize];
        let found = self.foreign_symbol(
            row.library.name.as_deref(),
            &row.library.folder,
            &row.symbol,
        );
        // SAFETY: the instruction's register.
        unsafe { *self.base.add(word.a()) = found.is_ok().into() };
        Ok(())
    }

    /// Makes the LOAD_SYMBOL in front of `ip` into a LOAD_WIDE of the variable's address.
    pub(crate) fn resolve_variable(&mut self, word: Word) -> Done {
        // SAFETY: the second word of the instruction.
        let number = unsafe { (*self.ip).0 } as usize;
        let row = &self.world().program.foreign_variables[number];
        let found = self.foreign_symbol(
            row.library.name.as_deref(),
            &row.library.folder,
            &row.symbol,
        );
        match found {
            Ok(address) => {
                let at = self.ip.wrapping_sub(1);
                // SAFETY: both words of the instruction under way.
                unsafe {
                    self.code.patch(self.ip, Word(address.as_ptr() as u64));
                    self.code
                        .patch(at, Word::abc(Opcode::LOAD_WIDE, word.a() as u16, 0, 0));
                }
                Ok(())
            }
            Err(problem) => Err(self.resolve_error(&problem)),
        }
    }

    /// The error of a gate that refused an argument.
    pub(crate) fn bad_argument(&mut self, word: Word) -> Thrown {
        self.pending &= !PENDING_BAD_ARGUMENT;
        let world = self.world();
        let site = self.foreign.site_of(self.ip.wrapping_sub(1));
        let found = site.and_then(|site| {
            let site = &self.foreign.sites[site.0 as usize];
            let signature = signature(world.program.foreign(site.function), world.types);
            // SAFETY: the arguments are still in the window behind `a`.
            unsafe {
                bad_argument(
                    &signature,
                    &variadic_types(&site.variadic),
                    self.base.add(word.a() + 1),
                )
            }
        });
        match found {
            Some(bad) => {
                let kind = match bad.value {
                    crate::foreign::BadValue::OutOfRange { .. } => "range",
                    crate::foreign::BadValue::NulInside { .. } => "nul",
                };
                self.throw_with(kind, &bad.to_string(), 0)
            }
            None => self.throw(error::gate_refused(
                "the function",
                "an argument does not fit",
            )),
        }
    }

    /// The function that the nearest foreign call in front of an instruction called, for messages.
    pub(crate) fn foreign_name_before(&self, ip: *const Word) -> String {
        let place = self
            .foreign
            .patched
            .partition_point(|(at, _)| *at < ip as usize);
        let site = place
            .checked_sub(1)
            .map(|index| self.foreign.patched[index].1);
        let name = site.map(|site| {
            let function = self.foreign.sites[site.0 as usize].function;
            self.world().program.foreign(function).name.clone()
        });
        name.unwrap_or_else(|| "the function".to_owned())
    }
}
