//! Foreign calls from bytecode: what happens when a CALL_FOREIGN is first executed.
//!
//! ```text
//!   CALL_FOREIGN a, site ──▶ library opened, symbol found, gate emitted ──▶ CALL_FOREIGN_I32 a, gate
//! ```
//!
//! Calls alike share a site, and a site's gate is emitted once. The instruction is patched to the opcode
//! of the result's type with the gate's distance from the first one, and never comes here again.

pub mod listing;

use super::callback::PENDING_ERROR;
use super::fault::PENDING_INTERRUPT;
use super::operation::Done;
use super::signature::{opcode_of, signature, variadic_types};
use super::{Thrown, Vm, error, fault, text};
use crate::bytecode::chunk::{ForeignSite, ForeignSiteId};
use crate::bytecode::op::{Opcode, Word};
use crate::check::tir::{ExternId, LibraryName};
use crate::foreign::CType;
use crate::foreign::{
    CodeNames, Gates, Libraries, PENDING_BAD_ARGUMENT, Policy, ResolveError, Route, Target,
    bad_argument, classify,
};
use crate::types::Ty;
use listing::Shown;
use std::ffi::c_void;
use std::ops::Range;
use std::path::Path;
use std::ptr::NonNull;

/// Libraries, gates, and what is known of each site.
#[derive(Debug, Default)]
pub(crate) struct ForeignState {
    /// Made at the first foreign call.
    gates: Option<Gates>,
    /// For the gates, until they are made.
    names: Option<CodeNames>,
    libraries: Option<Libraries>,
    sites: Vec<ForeignSite>,
    /// By site: the instruction that its calls become.
    resolved: Vec<Option<Resolved>>,
    /// From the address of a patched instruction to its site, in the order of the addresses.
    patched: Vec<(usize, ForeignSiteId)>,
    shown: Shown,
    /// C's variables in which the script may keep addresses of its own.
    variables: Vec<Range<usize>>,
}

#[derive(Clone, Copy, Debug)]
struct Resolved {
    opcode: Opcode,
    gate: i32,
    /// Slots of the arguments, for callbacks: what lies behind them is free. 255 for more than fit.
    window: u8,
}

impl ForeignState {
    pub fn new(names: Option<CodeNames>) -> Self {
        ForeignState {
            names,
            ..ForeignState::default()
        }
    }

    pub fn set_sites(&mut self, sites: &[ForeignSite]) {
        self.sites = sites.to_vec();
        self.resolved.resize(sites.len(), None);
    }

    /// For the collector: what lies there lives.
    pub fn variables(&self) -> &[Range<usize>] {
        &self.variables
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

/// An argument as a report shows it.
///
/// # Safety
/// The slots hold a value of the type.
unsafe fn show_argument(ctype: &CType, slot: *const u64) -> String {
    // SAFETY: the caller's promise; a text is one of the script's.
    unsafe {
        match ctype {
            CType::Void => String::new(),
            CType::Bool => (*slot != 0).to_string(),
            CType::U64 => (*slot).to_string(),
            CType::F32 | CType::F64 | CType::LongDouble => {
                super::format::float(f64::from_bits(*slot))
            }
            CType::Pointer => format!("{:#x}", *slot),
            CType::CStr { .. } if *slot == 0 => "null".to_owned(),
            CType::CStr { .. } => {
                let text: String = text::get(*slot).chars().take(40).collect();
                format!("{text:?}")
            }
            CType::Aggregate(aggregate) => aggregate.name.to_string(),
            _ => (*slot as i64).to_string(),
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
        let new = Word::a_imm(resolved.opcode, word.a() as u16, resolved.gate);
        // SAFETY: `at` is the instruction under way, which is read again after this.
        unsafe { self.code.patch(at, new.with_spare(resolved.window)) };
        Ok(())
    }

    fn resolve_site(&mut self, site: ForeignSiteId) -> Result<Resolved, Thrown> {
        let world = self.world();
        let ForeignSite {
            function,
            variadic,
            proven,
        } = &self.foreign.sites[site.0 as usize];
        let function = *function;
        let row = world.program.foreign(function);
        let (signature, variadic, proven) = (
            signature(row, world.types),
            variadic_types(variadic, world.types),
            *proven,
        );
        let target = if row.pointer {
            Target::Slot
        } else {
            let found = self.foreign_symbol(&row.library, &row.symbol);
            match found {
                Ok(target) => Target::Function(target),
                Err(problem) => return Err(self.resolve_error(&problem)),
            }
        };
        // From here on C's faults are the script's business.
        fault::install();
        let slots = signature.argument_slots(&variadic) + u32::from(row.pointer);
        self.ensure_gates()?;
        let opcode = match row.blocking {
            true => Opcode::CALL_BLOCKING,
            false => opcode_of(&signature.result),
        };
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
        self.note_use(Some(function));
        if self.gate_base == 0 {
            self.gate_base = gate;
        }
        let distance = gate.wrapping_sub(self.gate_base) as i64;
        match i32::try_from(distance) {
            Ok(gate) => Ok(Resolved {
                opcode,
                gate,
                window: u8::try_from(slots).unwrap_or(u8::MAX),
            }),
            Err(_) => Err(self.throw(error::gate_refused(
                &signature.name,
                "its gate is out of reach",
            ))),
        }
    }

    /// Memory for machine code, from the first foreign call on.
    pub(crate) fn ensure_gates(&mut self) -> Result<&mut Gates, Thrown> {
        if self.foreign.gates.is_none() {
            let policy = match (self.options.replace_code_pages, self.options.names.perf) {
                (true, _) => Policy::Replaced,
                (_, true) => Policy::Profiled,
                _ => Policy::Automatic,
            };
            match Gates::with_policy(&raw mut self.pending, policy) {
                Ok(mut gates) => {
                    if self.options.keep_gates {
                        gates.keep_records();
                    }
                    if let Some(names) = self.foreign.names.take() {
                        gates.memory_mut().keep_names(names);
                    }
                    self.foreign.gates = Some(gates);
                }
                Err(problem) => {
                    return Err(self.throw(error::no_executable_memory(&problem.to_string())));
                }
            }
        }
        self.foreign.gates.as_mut().ok_or(Thrown)
    }

    pub(crate) fn foreign_symbol(
        &mut self,
        library: &LibraryName,
        symbol: &str,
    ) -> Result<NonNull<c_void>, Box<ResolveError>> {
        let libraries = self.foreign.libraries.get_or_insert_with(Libraries::new);
        let id = libraries.declare(library.name.as_deref(), Path::new(&*library.folder));
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
        let found = self.foreign_symbol(&row.library, &row.symbol);
        // SAFETY: the instruction's register.
        unsafe { *self.base.add(word.a()) = found.is_ok().into() };
        Ok(())
    }

    /// Makes the LOAD_SYMBOL in front of `ip` into a LOAD_WIDE of the variable's address.
    pub(crate) fn resolve_variable(&mut self, word: Word) -> Done {
        // SAFETY: the second word of the instruction.
        let number = unsafe { (*self.ip).0 } as usize;
        let row = &self.world().program.foreign_variables[number];
        let found = self.foreign_symbol(&row.library, &row.symbol);
        match found {
            Ok(address) => {
                self.note_variable(address.as_ptr() as usize, row.ty);
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

    /// Makes a call that was not reached yet into what it becomes; `false` where that fails.
    pub(super) fn prepare_call(&mut self, at: *const Word) -> bool {
        let outer = std::mem::replace(&mut self.ip, at.wrapping_add(1));
        // SAFETY: a word of the arena.
        let made = self.resolve_call(unsafe { *at });
        self.ip = outer;
        if made.is_err() {
            self.thrown = 0;
        }
        made.is_ok()
    }

    /// The site of a call, before or after it became what it becomes.
    fn site_at(&self, at: *const Word, word: Word) -> Option<ForeignSiteId> {
        match word.opcode() {
            Some(Opcode::CALL_FOREIGN) => Some(ForeignSiteId(word.imm() as u32)),
            _ => self.foreign.site_of(at),
        }
    }

    /// Slots of the arguments of a call, and of its result.
    pub(super) fn foreign_slots(&self, at: *const Word, word: Word) -> Option<(u32, u32)> {
        let site = &self.foreign.sites[self.site_at(at, word)?.0 as usize];
        let world = self.world();
        let row = world.program.foreign(site.function);
        let signature = signature(row, world.types);
        let variadic = variadic_types(&site.variadic, world.types);
        let arguments = signature.argument_slots(&variadic) + u32::from(row.pointer);
        Some((arguments, signature.result.slots()))
    }

    /// What compiled code needs of a call that it makes itself: one that has its gate, and does not leave the machine to
    /// other threads meanwhile.
    pub(super) fn foreign_callee(
        &mut self,
        at: *const Word,
        word: Word,
    ) -> Option<super::profile::ForeignCallee> {
        // Not reached yet: nothing is opened before it is.
        if let Opcode::CALL_FOREIGN | Opcode::CALL_BLOCKING = word.opcode()? {
            return None;
        }
        let site = self.foreign.sites[self.foreign.site_of(at)?.0 as usize].clone();
        let world = self.world();
        let row = world.program.foreign(site.function);
        let function = match row.pointer {
            true => 0,
            false => self
                .foreign_symbol(&row.library, &row.symbol)
                .ok()?
                .as_ptr() as u64,
        };
        let signature = signature(row, world.types);
        let variadic = variadic_types(&site.variadic, world.types);
        let placement = classify(&signature, &variadic);
        let route = Route::of(&signature, &variadic, &placement, row.pointer);
        let target = match route {
            Route::Stub { vector_registers } => {
                let gates = self.ensure_gates().ok()?;
                gates.variadic_stub(function, vector_registers).ok()?
            }
            _ => function,
        };
        Some(super::profile::ForeignCallee {
            gate: self.gate_base.wrapping_add(i64::from(word.imm()) as u64),
            result: word.opcode()?,
            signature,
            variadic,
            proven: site.proven,
            placement,
            route,
            target,
        })
    }

    /// Calls through the gate of a call that has one.
    pub(super) fn call_through_gate(&mut self, word: Word) -> Done {
        let opcode = word.opcode();
        if opcode == Some(Opcode::CALL_BLOCKING) {
            // SAFETY: the instruction under way.
            return unsafe { self.op_call_blocking(word) };
        }
        let gate = self.gate_base.wrapping_add(i64::from(word.imm()) as u64);
        let Some(gate) = NonNull::new(gate as *mut c_void) else {
            return Err(Thrown);
        };
        // SAFETY: the call's own gate, with its window of slots.
        let returned = unsafe {
            let slots = self.base.add(word.a() + 1);
            crate::foreign::call(crate::foreign::GateAddress(gate), slots)
        };
        let (rax, xmm0) = (returned.rax, returned.xmm0);
        let value = match opcode {
            Some(Opcode::CALL_FOREIGN_I8) => rax as i8 as i64 as u64,
            Some(Opcode::CALL_FOREIGN_U8) => rax as u8 as u64,
            Some(Opcode::CALL_FOREIGN_I16) => rax as i16 as i64 as u64,
            Some(Opcode::CALL_FOREIGN_U16) => rax as u16 as u64,
            Some(Opcode::CALL_FOREIGN_I32) => rax as i32 as i64 as u64,
            Some(Opcode::CALL_FOREIGN_U32) => rax as u32 as u64,
            Some(Opcode::CALL_FOREIGN_BOOL) => u64::from(rax as u8 != 0),
            Some(Opcode::CALL_FOREIGN_F32) => f64::from(f32::from_bits(xmm0 as u32)).to_bits(),
            Some(Opcode::CALL_FOREIGN_F64) => xmm0,
            _ => rax,
        };
        if opcode != Some(Opcode::CALL_FOREIGN_UNIT) {
            // SAFETY: the instruction's register.
            unsafe { self.set(word.a(), value) };
        }
        match self.pending {
            0 => Ok(()),
            _ => self.after_foreign(word),
        }
    }

    /// What the script puts into a variable of C's lives as long as it is there.
    fn note_variable(&mut self, address: usize, ty: Ty) {
        let types = self.world().types;
        if !types.holds_references(ty) {
            return;
        }
        let size = types.size_and_align(ty).map_or(0, |(size, _)| size);
        let range = address.next_multiple_of(8)..address + size;
        // A declaration may be larger than what C has.
        if !self.foreign.variables.contains(&range)
            && fault::first_unreadable(address, size).is_none()
        {
            self.foreign.variables.push(range);
        }
    }

    /// The function that a patched call is of.
    pub(crate) fn foreign_site(&self, word: *const Word) -> Option<ExternId> {
        let site = self.foreign.site_of(word)?;
        Some(self.foreign.sites[site.0 as usize].function)
    }

    /// What a foreign call left pending: an argument that its gate refused, an error of a callback.
    pub(crate) fn after_foreign(&mut self, word: Word) -> Done {
        if self.pending & PENDING_BAD_ARGUMENT != 0 {
            return Err(self.bad_argument(word));
        }
        if self.pending & PENDING_INTERRUPT != 0 {
            return Err(self.interrupt());
        }
        if self.pending & PENDING_ERROR != 0 {
            return self.take_waiting();
        }
        Ok(())
    }

    /// The call under way with its arguments, for reports: `strlen(s: 0x10)`.
    pub(crate) fn describe_call(&self) -> String {
        let at = self.ip.wrapping_sub(1);
        let Some(site) = self.foreign.site_of(at) else {
            return "a function that drops a pointer".to_owned();
        };
        let site = &self.foreign.sites[site.0 as usize];
        let world = self.world();
        let row = world.program.foreign(site.function);
        let signature = signature(row, world.types);
        let variadic = variadic_types(&site.variadic, world.types);
        // SAFETY: the instruction under way; its window is still there.
        let mut slot = unsafe { self.base.add((*at).a() + 1) };
        let mut shown = Vec::new();
        for (index, ctype) in signature.argument_types(&variadic).enumerate() {
            // SAFETY: as above.
            let value = unsafe { show_argument(ctype, slot) };
            shown.push(match signature.parameters.get(index) {
                Some(parameter) => format!("{}: {value}", parameter.name),
                None => value,
            });
            slot = slot.wrapping_add(ctype.slots() as usize);
        }
        format!("{}({})", row.name, shown.join(", "))
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
                    &variadic_types(&site.variadic, world.types),
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

    /// The foreign call that an instruction in front of it prepares: its function, and the parameter that lies
    /// in the register.
    pub(crate) fn foreign_call_ahead(&self, register: usize) -> Option<(&str, Option<&str>)> {
        let mut at = self.ip;
        for _ in 0..64 {
            // SAFETY: an instruction of this function, which does not end before its call.
            let word = unsafe { *at };
            let opcode = word.opcode()?;
            let site = match opcode {
                Opcode::CALL_FOREIGN => Some(ForeignSiteId(word.imm() as u32)),
                _ => self.foreign.site_of(at),
            };
            if let Some(site) = site {
                let world = self.world();
                let row = world
                    .program
                    .foreign(self.foreign.sites[site.0 as usize].function);
                let signature = signature(row, world.types);
                let mut slot = word.a() + 1;
                let parameter = signature.parameters.iter().position(|parameter| {
                    let found = slot == register;
                    slot += parameter.ctype.slots() as usize;
                    found
                });
                let name = parameter.map(|index| row.parameters[index].name.as_str());
                return Some((&row.name, name));
            }
            at = at.wrapping_add(opcode.format().words());
        }
        None
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
