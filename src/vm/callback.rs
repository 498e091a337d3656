//! Callbacks: function values that C calls.
//!
//! ```text
//!   function value, type in C ── FUNCTION_POINTER ──▶ thunk, made once ──▶ C keeps and calls it
//!        ▲                                              │
//!        └── watched by the collector ◀─────────────────┘ freed when neither is in reach: calls are reported
//! ```
//!
//! A thunk runs its function in a new frame behind the foreign call that is under way ([`crate::foreign::thunk`]); what
//! it cannot do by itself is done here. An error in a callback waits: C gets zeros, and the first error of a foreign call
//! is thrown when that returns.

use super::operation::Done;
use super::signature::c_type;
use super::{Thrown, Vm, error};
use crate::bytecode::op::Word;
use crate::check::tir::FunctionId;
use crate::foreign::explain::{GateKind, GateRecord};
use crate::foreign::gate::{Gate, GateAddress};
use crate::foreign::thunk::{self, Body, Kind, Machine};
use crate::foreign::{
    CType, CallbackWord, Parameter, STATUS_NUL, STATUS_NULL, STATUS_RANGE, Signature, Stubs,
};
use crate::source::Span;
use crate::types::{Ty, TyKind};
use rustc_hash::FxHashMap;
use std::mem::offset_of;
use std::ptr::NonNull;

/// The bit of `pending` that says that an error waits for the foreign call under way.
pub(super) const PENDING_ERROR: u32 = 2;

/// Thunks made until a collection is due, if not so many are in use anyway: they are more than memory of the heap.
const BETWEEN_COLLECTIONS: usize = 1000;

/// What is known of all callbacks that are closures of one function, as one type in C. It stays for good: freed ones
/// are told by it.
#[derive(Debug)]
struct About {
    kind: u32,
    /// The function's type in C.
    ty: Ty,
    function_name: String,
    span: Span,
    /// Where C enters the function, if that is a leaf; else 0.
    way: u64,
}

#[derive(Debug)]
struct KnownKind {
    kind: Kind,
    body: u64,
}

/// An error that waits for the return of a foreign call.
#[derive(Clone, Copy, Debug)]
struct Waiting {
    /// The frame of the call.
    base: usize,
    /// The error; 0 for `exit`.
    error: u64,
}

#[derive(Debug, Default)]
pub(crate) struct Callbacks {
    kinds: Vec<KnownKind>,
    by_kind: FxHashMap<Kind, u32>,
    by_type: FxHashMap<Ty, u32>,
    /// By function value and type.
    made: FxHashMap<(u64, Ty), *mut CallbackWord>,
    stubs: Stubs,
    /// By where the function begins, and type. What lies in the boxes is at an address that stays.
    about: FxHashMap<(u64, Ty), Box<About>>,
    made_since_collection: usize,
    waiting: Vec<Waiting>,
}

impl Callbacks {
    /// Errors that wait, for the collector.
    pub fn roots(&self) -> impl Iterator<Item = u64> + '_ {
        self.waiting.iter().map(|waiting| waiting.error)
    }

    /// Frees those of the addresses that are thunks: nobody has their functions any more.
    pub fn release(&mut self, addresses: &[usize]) {
        self.made_since_collection = 0;
        for address in addresses {
            if let Some(word) = self.stubs.find(*address as u64) {
                // SAFETY: words stay, and this one is in use: the collector watched it.
                let function = unsafe { (*word).function };
                if let Some(about) = self.about(word) {
                    let ty = about.ty;
                    self.made.remove(&(function, ty));
                }
                // SAFETY: as above.
                unsafe { self.stubs.free(word) };
            }
        }
    }

    /// What is known of a callback, also of one that was freed.
    fn about(&self, word: *const CallbackWord) -> Option<&About> {
        // SAFETY: thunks have words of `make_callback`'s.
        unsafe { (self.stubs.about(word) as *const About).as_ref() }
    }

    fn kind(&self, word: *const CallbackWord) -> Option<&Kind> {
        Some(&self.kinds[self.about(word)?.kind as usize].kind)
    }
}

/// Where a rare callback's frame begins, and how it ends.
#[repr(C)]
pub(super) struct Entered {
    base: *mut u64,
    mode: u64,
}

impl Entered {
    pub const REFUSED: Entered = Entered {
        base: std::ptr::null_mut(),
        mode: 0,
    };
}

impl Vm {
    /// FUNCTION_POINTER
    pub(crate) unsafe fn op_function_pointer(&mut self, word: Word) -> Done {
        // SAFETY: a function value or null in `b`; the second word is its type in C.
        unsafe {
            let function = self.register(word.b());
            let address = match function {
                0 => 0,
                _ => {
                    let wide = self.wide();
                    let adapter = (wide >> 32).checked_sub(1);
                    let adapter = adapter.map(|number| FunctionId(number as u32));
                    self.callback(function, Ty(wide as u32), adapter)?
                }
            };
            self.set(word.a(), address);
        }
        Ok(())
    }

    /// A function has become native code that is a leaf: its callbacks call it without a frame from now on.
    pub(super) fn note_leaf(&mut self, index: usize, code: u64) {
        self.compiled.functions[index].leaf = code;
        let entry = self.code.entry_of(&self.code.functions()[index]) as u64;
        let types: Vec<Ty> = self
            .callbacks
            .about
            .keys()
            .filter(|about| about.0 == entry)
            .map(|about| about.1)
            .collect();
        for ty in types {
            self.make_way(entry, ty, code);
        }
    }

    /// Lets C call a leaf without a frame, where it is called as this type.
    fn make_way(&mut self, entry: u64, ty: Ty, code: u64) {
        let machine = self.as_machine();
        let Some(about) = self.callbacks.about.get(&(entry, ty)) else {
            return;
        };
        let KnownKind { kind, body } = &self.callbacks.kinds[about.kind as usize];
        let (kind, body) = (kind.clone(), *body);
        let Ok(gates) = self.ensure_gates() else {
            return;
        };
        let Some(made) = thunk::emit_leaf(gates.memory_mut(), &machine, &kind, code, body) else {
            return;
        };
        let way = made.address;
        self.record_body(ty, &kind, made);
        if let Some(about) = self.callbacks.about.get_mut(&(entry, ty)) {
            about.way = way;
        }
        for ((function, of), word) in &self.callbacks.made {
            // SAFETY: a function value begins with where its code does; the words of callbacks that are not freed.
            unsafe {
                if *of == ty && *(*function as *const u64) == entry {
                    (**word).way = way;
                }
            }
        }
    }

    fn callback(
        &mut self,
        function: u64,
        ty: Ty,
        adapter: Option<FunctionId>,
    ) -> Result<u64, Thrown> {
        if let Some(known) = self.callbacks.made.get(&(function, ty)) {
            return Ok(Stubs::address(*known));
        }
        if let Some(address) = self.address_of_pointer(function, ty) {
            return Ok(address);
        }
        let kind = match self.callbacks.by_type.get(&ty) {
            Some(kind) => *kind,
            None => {
                let kind = self.callback_kind(ty, adapter)?;
                self.callbacks.by_type.insert(ty, kind);
                kind
            }
        };
        let many = BETWEEN_COLLECTIONS.max(self.callbacks.made.len() / 2);
        if self.callbacks.made_since_collection > many {
            self.callbacks.made_since_collection = 0;
            self.collect();
        }
        self.callbacks.made_since_collection += 1;
        let made = self.make_callback(function, ty, kind)?;
        let address = Stubs::address(made);
        self.callbacks.made.insert((function, ty), made);
        if self.heap.contains(function as usize) {
            self.heap
                .watch(address as usize, NonNull::new(function as *mut u8));
        }
        Ok(address)
    }

    /// What a function value stands for that was made of a function of C's of the same type.
    fn address_of_pointer(&self, function: u64, ty: Ty) -> Option<u64> {
        // SAFETY: a function value begins with where its code does, and goes on with what it captures.
        unsafe {
            let (loaded, _) = self.code.find(*(function as *const *const Word))?;
            (loaded.pointer? == ty).then(|| *(function as *const u64).add(1))
        }
    }

    fn make_callback(
        &mut self,
        function: u64,
        ty: Ty,
        kind: u32,
    ) -> Result<*mut CallbackWord, Thrown> {
        // SAFETY: a function value begins with where its code does.
        let entry = unsafe { *(function as *const *const Word) };
        if !self.callbacks.about.contains_key(&(entry as u64, ty)) {
            self.note_about(entry, ty, kind);
        }
        let callbacks = &mut self.callbacks;
        let about = &callbacks.about[&(entry as u64, ty)];
        if self.options.replace_code_pages {
            callbacks.stubs.refuse_files();
        }
        match callbacks.stubs.take(callbacks.kinds[kind as usize].body) {
            Ok(word) => {
                // SAFETY: the word of a new stub.
                unsafe {
                    *word = CallbackWord {
                        function,
                        about: &raw const **about as u64,
                        way: about.way,
                        spare: 0,
                    }
                };
                Ok(word)
            }
            Err(problem) => Err(self.throw(error::no_executable_memory(&problem.to_string()))),
        }
    }

    /// Keeps what is to be known of the callbacks of a function as one type.
    fn note_about(&mut self, entry: *const Word, ty: Ty, kind: u32) {
        let (function_name, span) = self.code.find(entry).map_or_else(
            || (String::new(), Span::NONE),
            |(loaded, _)| (loaded.name.clone(), loaded.span(0)),
        );
        let about = About {
            kind,
            ty,
            function_name,
            span,
            way: 0,
        };
        let key = (entry as u64, ty);
        self.callbacks.about.insert(key, Box::new(about));
        let Some(index) = self.code.function_at(entry) else {
            return;
        };
        self.note_callback(index);
        let row = self.compiled.functions.get(index);
        let leaf = row.map_or(0, |row| row.leaf);
        if leaf != 0 {
            self.make_way(entry as u64, ty, leaf);
        }
    }

    /// The kind of callbacks of a type, with its body.
    fn callback_kind(&mut self, ty: Ty, adapter: Option<FunctionId>) -> Result<u32, Thrown> {
        let types = self.world().types;
        let TyKind::CFunction(parameters, result) = types.shallow_kind(ty) else {
            return Err(self.throw(error::invalid_instruction()));
        };
        let mut not_null = 0;
        for (index, parameter) in parameters.iter().enumerate().take(64) {
            if matches!(
                types.shallow_kind(*parameter),
                TyKind::Pointer(_) | TyKind::Function(..) | TyKind::CFunction(..)
            ) {
                not_null |= 1 << index;
            }
        }
        let kind = Kind {
            parameters: parameters.iter().map(|ty| c_type(types, *ty)).collect(),
            result: c_type(types, *result),
            not_null,
            entry: adapter.and_then(|adapter| self.code.entry(adapter).map(|entry| entry as u64)),
        };
        if let Some(known) = self.callbacks.by_kind.get(&kind) {
            return Ok(*known);
        }
        let machine = self.as_machine();
        let memory = self.ensure_gates()?.memory_mut();
        let body = match thunk::emit_body(memory, &machine, &kind) {
            Ok(body) => body,
            Err(problem) => {
                return Err(self.throw(error::no_executable_memory(&problem.to_string())));
            }
        };
        let number = self.callbacks.kinds.len() as u32;
        self.callbacks.kinds.push(KnownKind {
            kind: kind.clone(),
            body: body.address,
        });
        self.record_body(ty, &kind, body);
        self.callbacks.by_kind.insert(kind, number);
        Ok(number)
    }

    /// For `arc gates`.
    fn record_body(&mut self, ty: Ty, kind: &Kind, body: Body) {
        if !self.options.keep_gates {
            return;
        }
        let types = self.world().types;
        let TyKind::CFunction(parameters, result) = types.shallow_kind(ty) else {
            return;
        };
        let name_of = |ty: Ty| types.name(ty).into_boxed_str();
        let signature = Signature {
            name: "callback".into(),
            parameters: parameters
                .iter()
                .zip(&kind.parameters)
                .enumerate()
                .map(|(index, (ty, ctype))| Parameter {
                    name: format!("argument {}", index + 1).into(),
                    type_name: name_of(*ty),
                    ctype: ctype.clone(),
                })
                .collect(),
            result: kind.result.clone(),
            result_type_name: name_of(*result),
            variadic: false,
        };
        let Some(address) = NonNull::new(body.address as *mut std::ffi::c_void) else {
            return;
        };
        let record = GateRecord {
            kind: GateKind::Callback,
            gate: Gate {
                address: GateAddress(address),
                size: body.code.len() as u32,
            },
            code: body.code,
            signature,
            variadic: Vec::new(),
            target: 0,
            notes: body.notes,
        };
        if let Ok(gates) = self.ensure_gates() {
            gates.add_record(record);
            self.note_use(None);
        }
    }

    fn as_machine(&mut self) -> Machine {
        Machine {
            address: &raw mut *self as u64,
            ip: offset_of!(Vm, ip) as i32,
            base: offset_of!(Vm, base) as i32,
            native_stack: offset_of!(Vm, native_stack) as i32,
            pending: offset_of!(Vm, pending) as i32,
            pending_for_all: super::fault::PENDING_INTERRUPT as i8,
            outcome: offset_of!(Vm, outcome) as i32,
            stack_limit: offset_of!(Vm, stack_limit) as i32,
            native_limit: offset_of!(Vm, native_limit) as i32,
            thread: offset_of!(Vm, thread) as i32,
            halt: self.code.halt() as u64,
            table: self.table.as_ptr() as u64,
            begin: super::dispatch::begin as *const () as u64,
            enter: enter as *const () as u64,
            prepare: prepare as *const () as u64,
            fail: fail as *const () as u64,
            entries: self.compiled.entries() as u64,
            enters_registers: super::profile::ENTERS_REGISTERS,
            guarded: super::compiled::GUARDED as i32,
            left: left as *const () as u64,
            leave: super::blocking::leave as *const () as u64,
            leaf_frame: self.leaf.address(),
            leaf_callback: offset_of!(Vm, leaf.callback) as i32,
            leaf_left: super::leaf::left as *const () as u64,
        }
    }

    // ---- errors

    /// Lets an error wait for the foreign call under way. The first one of a call wins.
    fn wait(&mut self, error: u64) {
        let base = self.base as usize;
        let waiting = &mut self.callbacks.waiting;
        if !waiting.iter().any(|waiting| waiting.base == base) {
            waiting.push(Waiting { base, error });
        }
        self.pending |= PENDING_ERROR;
    }

    /// The error that waited for the call that just returned, as the error under way.
    pub(super) fn take_waiting(&mut self) -> Done {
        self.pending &= !PENDING_ERROR;
        let base = self.base as usize;
        let waiting = &mut self.callbacks.waiting;
        let Some(index) = waiting.iter().position(|waiting| waiting.base == base) else {
            return Ok(());
        };
        match waiting.swap_remove(index).error {
            0 => self.exiting = true,
            error => self.thrown = error,
        }
        Err(Thrown)
    }

    /// Forgets what waits for the call under way and for those within it: they never return.
    pub(super) fn forget_waiting(&mut self) {
        let base = self.base as usize;
        self.callbacks.waiting.retain(|waiting| waiting.base < base);
        self.pending &= !PENDING_ERROR;
    }

    fn throw_waiting(&mut self, text: error::Text) {
        let outer = std::mem::take(&mut self.thrown);
        let Thrown = self.throw(text);
        let error = std::mem::replace(&mut self.thrown, outer);
        self.wait(error);
    }

    /// `compare (sort.arc:12)`
    fn callback_name(&self, callback: *const CallbackWord) -> String {
        let (name, span) = match self.callbacks.about(callback) {
            Some(about) if !about.function_name.is_empty() => (&*about.function_name, about.span),
            Some(about) => ("a function", about.span),
            None => ("a function", Span::NONE),
        };
        self.named_at(name, span)
    }

    /// A name, and where it comes from: `fib (hello.arc:3)`.
    pub(super) fn named_at(&self, name: &str, span: Span) -> String {
        // Between two lines of the REPL there is no world.
        let world = self.world.map(|_| self.world());
        match world.and_then(|world| world.sources.location(span)) {
            Some((file, position)) => {
                let file = file.name.rsplit('/').next().unwrap_or(&file.name);
                format!("{name} ({file}:{})", position.line)
            }
            None => name.to_owned(),
        }
    }
}

/// A callback whose frame the thunk could not find by itself.
unsafe extern "sysv64" fn enter(vm: *mut Vm, callback: *mut CallbackWord) -> Entered {
    // SAFETY: thunks call with their machine and callback, which live as long as they do.
    unsafe {
        let foreign = super::thread_pointer() != (*vm).thread;
        if foreign && !super::blocking::acquire(vm) {
            // Another thread has the machine: nothing of it may be looked at but what stays as it is.
            let about = ((*callback).about as *const About).as_ref();
            super::blocking::refuse(about.map_or("a function", |about| &about.function_name));
        }
        let vm = &mut *vm;
        if vm.is_interrupted() && !vm.is_lent() {
            let Thrown = vm.interrupt();
            super::dispatch::end_first_run(vm);
        }
        let mode = u64::from(foreign);
        if (*callback).function == 0 {
            let name = vm.callback_name(callback);
            vm.throw_waiting(error::freed_callback(&name));
        } else {
            let frame = match vm.code.find(vm.ip.wrapping_sub(1)) {
                Some((function, _)) => usize::from(function.frame),
                None => 0,
            };
            let base = vm.base.wrapping_add(frame + super::dispatch::BELOW_RUN);
            let slots = vm.callbacks.kind(callback).map_or(0, Kind::parameter_slots);
            let end = base.wrapping_add(slots as usize);
            let mark = 0usize;
            if end <= vm.stack_limit && &raw const mark as usize > vm.native_limit {
                return Entered { base, mode };
            }
            vm.throw_waiting(error::stack_overflow());
        }
        if foreign {
            super::blocking::leave(vm);
        }
        Entered::REFUSED
    }
}

/// Makes texts of a callback's C strings. Gives a status.
unsafe extern "sysv64" fn prepare(
    vm: *mut Vm,
    callback: *mut CallbackWord,
    slots: *mut u64,
) -> u64 {
    // SAFETY: as in `enter`; the slots are those of the callback's parameters.
    unsafe {
        let vm = &mut *vm;
        let Some(kind) = vm.callbacks.kind(callback).cloned() else {
            return 1;
        };
        let mut slot = slots;
        for (index, ctype) in kind.parameters.iter().enumerate() {
            if let CType::CStr { nullable } = ctype {
                match *slot {
                    0 if *nullable => {}
                    0 => return u64::from(STATUS_NULL) + index as u64,
                    address => {
                        let bytes = std::ffi::CStr::from_ptr(address as *const libc::c_char);
                        // What was made before lies below the callback's frame, out of the collector's sight.
                        let end = slots.add(kind.parameter_slots() as usize);
                        match vm.in_frame(end, |vm| vm.text_of_c(bytes.to_bytes())) {
                            Ok(text) => *slot = text,
                            Err(Thrown) => return 1,
                        }
                    }
                }
            }
            slot = slot.add(ctype.slots() as usize);
        }
    }
    0
}

/// A callback ended with a status that is not 0: the error waits, and C gets zeros.
pub(super) unsafe extern "sysv64" fn fail(
    vm: *mut Vm,
    callback: *mut CallbackWord,
    slots: *mut u64,
    status: u64,
) {
    // SAFETY: as in `enter`; the slots begin the callback's frame, which is over.
    unsafe {
        let vm = &mut *vm;
        let result = vm
            .callbacks
            .kind(callback)
            .map_or(CType::Void, |kind| kind.result.clone());
        let count = result.slots().max(1) as usize;
        let given = *slots;
        std::ptr::write_bytes(slots, 0, count);
        match status {
            super::dispatch::EXITED => vm.wait(0),
            status if status == u64::from(STATUS_RANGE) => {
                let name = vm.callback_name(callback);
                let range = result.range().unwrap_or_default();
                vm.throw_waiting(error::callback_range(&name, given as i64, range));
            }
            status if status == u64::from(STATUS_NUL) => {
                let name = vm.callback_name(callback);
                vm.throw_waiting(error::callback_nul(&name, super::text::get(given)));
            }
            status if status >= u64::from(STATUS_NULL) => {
                let name = vm.callback_name(callback);
                let index = status - u64::from(STATUS_NULL);
                vm.throw_waiting(error::callback_null(&name, index));
            }
            _ => {
                let error = std::mem::take(&mut vm.thrown);
                vm.wait(error);
            }
        }
    }
}

/// The native code of a callback ended with an error, or for the interpreter to go on. The result comes into its slots.
unsafe extern "sysv64" fn left(vm: *mut Vm, callback: *mut CallbackWord, slots: *mut u64) {
    // SAFETY: as in `enter`; the links lie below the frame.
    unsafe {
        let status = super::dispatch::go_on_for_native(vm);
        (*vm).ip = *slots.sub(3) as *const Word;
        (*vm).base = *slots.sub(2) as *mut u64;
        if status != super::dispatch::FINISHED {
            fail(vm, callback, slots, status);
        }
    }
}

impl Vm {
    /// Lets the frame whose parameters end at `end` count as one in use while something is made for it.
    fn in_frame<R>(&mut self, end: *mut u64, part: impl FnOnce(&mut Self) -> R) -> R {
        let outer = (self.ip, self.base);
        // The function value lies behind the parameters.
        let base = end.wrapping_add(1 + super::dispatch::BELOW_RUN);
        (self.ip, self.base) = (self.code.behind_own_call(), base);
        // SAFETY: the stack keeps room for a frame; a run's first frame has its links below.
        unsafe {
            let links = self.base.sub(3);
            *links = outer.0 as u64;
            *links.add(1) = outer.1 as u64;
            *links.add(2) = self.code.halt() as u64;
        }
        let result = part(self);
        (self.ip, self.base) = outer;
        result
    }
}
