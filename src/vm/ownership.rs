//! `own`: pointers of C's that Arcane drops.
//!
//! ```text
//!            OWN                     PASS_OWNED
//!   C ───────────────▶ owned ───────────────────▶ passed ── RETURNED, OWN ──▶ usable again
//!                        │ nobody can reach it: after a collection
//!                        │ the script is over: all, the newest first
//!                        ▼
//!                     dropped
//! ```
//!
//! An owned pointer is a plain address in slots and memory, so that C's structs can hold it too; the heap tells when
//! no word in reach has that address any more. An address that C gives again counts as a new object, whoever still
//! remembers it from before.

use super::operation::Done;
use super::{Thrown, Vm, error};
use crate::bytecode::op::Word;
use crate::check::tir::DropId;
use crate::foreign::gate::{self, GateAddress};
use crate::foreign::{CType, Parameter, ResolveError, Signature, Target};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ffi::c_void;
use std::ptr::NonNull;

/// Owned pointers made until a collection is due, if not so many are in use anyway: they are more than memory.
const BETWEEN_COLLECTIONS: usize = 1000;

#[derive(Debug, Default)]
pub(crate) struct Ownership {
    owned: FxHashMap<usize, Owned>,
    passed: FxHashSet<u64>,
    /// Owned pointers so far: the order of their making.
    made: u64,
    made_since_collection: usize,
    /// To be dropped, the newest first.
    waiting: Vec<(usize, DropId)>,
    dropping: bool,
    /// The gates of the functions that drop, as far as they have been looked up.
    gates: FxHashMap<DropId, Option<GateAddress>>,
}

#[derive(Clone, Copy, Debug)]
struct Owned {
    drop: DropId,
    number: u64,
}

impl Ownership {
    /// What the collector found out of reach.
    pub fn release(&mut self, addresses: &[usize]) {
        let mut found: Vec<(u64, usize, DropId)> = addresses
            .iter()
            .filter_map(|address| {
                let owned = self.owned.remove(address)?;
                Some((owned.number, *address, owned.drop))
            })
            .collect();
        found.sort_unstable_by_key(|(number, ..)| std::cmp::Reverse(*number));
        let found = found.into_iter().map(|(_, address, drop)| (address, drop));
        self.waiting.extend(found);
        self.made_since_collection = 0;
    }

    /// A drop crashed: what is left can be dropped later.
    pub fn stop_dropping(&mut self) {
        self.dropping = false;
    }

    pub fn has_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }
}

impl Vm {
    /// OWN
    pub(crate) unsafe fn op_own(&mut self, word: Word) -> Done {
        // SAFETY: the instruction's register.
        let address = unsafe { self.register(word.a()) };
        if address == 0 {
            return Ok(());
        }
        self.ownership.passed.remove(&address);
        let number = self.ownership.made;
        self.ownership.made += 1;
        self.ownership.made_since_collection += 1;
        let drop = DropId(word.imm() as u32);
        self.ownership
            .owned
            .entry(address as usize)
            .or_insert(Owned { drop, number });
        self.heap.watch(address as usize, None);
        let many = BETWEEN_COLLECTIONS.max(self.ownership.owned.len() / 2);
        if self.ownership.made_since_collection > many {
            self.collect();
            self.drop_waiting();
        }
        Ok(())
    }

    /// CHECK_OWNED
    pub(crate) unsafe fn op_check_owned(&mut self, word: Word) -> Done {
        // SAFETY: the instruction's register.
        let address = unsafe { self.register(word.a()) };
        match self.ownership.passed.contains(&address) {
            false => Ok(()),
            true => Err(self.passed_on(word)),
        }
    }

    /// PASS_OWNED
    pub(crate) unsafe fn op_pass_owned(&mut self, word: Word) -> Done {
        // SAFETY: the instruction's register.
        unsafe {
            self.op_check_owned(word)?;
            let address = self.register(word.a());
            if address != 0 {
                self.ownership.owned.remove(&(address as usize));
                self.heap.unwatch(address as usize);
                self.ownership.passed.insert(address);
            }
        }
        Ok(())
    }

    /// RETURNED
    pub(crate) unsafe fn op_returned(&mut self, word: Word) -> Done {
        // SAFETY: the instruction's register.
        let address = unsafe { self.register(word.a()) };
        self.ownership.passed.remove(&address);
        Ok(())
    }

    fn passed_on(&mut self, word: Word) -> Thrown {
        let text = match self.foreign_call_ahead(word.a()) {
            Some((function, parameter)) => error::passed_on(function, parameter),
            None => error::passed_on("the function", None),
        };
        self.throw(text)
    }

    /// Drops what a collection found out of reach.
    pub(crate) fn drop_waiting(&mut self) {
        // A drop may run callbacks, which may collect.
        if std::mem::replace(&mut self.ownership.dropping, true) {
            return;
        }
        while !self.ownership.waiting.is_empty() {
            let (address, drop) = self.ownership.waiting.remove(0);
            self.drop_one(address, drop);
        }
        self.ownership.dropping = false;
    }

    /// At the end of the script: drops all that is owned, the newest first.
    pub(crate) fn drop_all(&mut self) {
        self.drop_waiting();
        // A drop may run a callback that makes more.
        while !self.ownership.owned.is_empty() {
            let mut all: Vec<(usize, Owned)> = self.ownership.owned.drain().collect();
            all.sort_unstable_by_key(|(_, owned)| std::cmp::Reverse(owned.number));
            for (address, owned) in all {
                self.drop_one(address, owned.drop);
            }
        }
    }

    fn drop_one(&mut self, address: usize, drop: DropId) {
        self.heap.unwatch(address);
        let Some(gate) = self.drop_gate(drop) else {
            return;
        };
        self.outside_call(|_| {
            let mut slot = address as u64;
            // SAFETY: the declaration says that the function takes the pointer, and nobody else has it.
            unsafe { gate::call(gate, &raw mut slot) };
        });
    }

    fn drop_gate(&mut self, drop: DropId) -> Option<GateAddress> {
        if let Some(known) = self.ownership.gates.get(&drop) {
            return *known;
        }
        let gate = self.make_drop_gate(drop);
        self.ownership.gates.insert(drop, gate);
        gate
    }

    fn make_drop_gate(&mut self, drop: DropId) -> Option<GateAddress> {
        let function = self.drop_function(drop)?;
        let row = &self.world().program.drops[drop.0 as usize];
        let signature = Signature {
            name: row.name.as_str().into(),
            parameters: vec![Parameter {
                name: "dropped".into(),
                type_name: format!("*{}", row.type_name).into(),
                ctype: CType::Pointer,
            }],
            result: CType::Void,
            result_type_name: "".into(),
            variadic: false,
        };
        let gates = self.ensure_gates().ok()?;
        let emitted = gates.emit(&signature, &[], 0, Target::Function(function));
        emitted.ok().map(|gate| gate.address)
    }

    fn drop_function(&mut self, drop: DropId) -> Option<NonNull<c_void>> {
        let row = &self.world().program.drops[drop.0 as usize];
        let found: Result<_, Box<ResolveError>> = self.foreign_symbol(&row.library, &row.symbol);
        if let Err(problem) = &found {
            let text = error::cannot_drop(&row.type_name, &problem.to_string());
            super::output::write_line(super::output::Stream::Error, &[&text]);
        }
        found.ok()
    }
}
