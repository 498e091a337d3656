//! What the compiler asks of a function: its words, what they call, and where things lie.
//!
//! A source is one function, and those that are compiled in the place of their calls; a [`Place`] names a word of either. It
//! answers with addresses and signatures, and takes what was made. How code gets hot it does not know.

use super::super::Vm;
use super::super::heap::allocator::Allocator;
use super::{ENTRY, Listing, Machine, Shape, Unit, shape_of};
use crate::bytecode::chunk::Handler;
use crate::bytecode::op::{Opcode, Word};
use crate::foreign::code_memory::CodeMemory;
use crate::foreign::{CType, Placement, Route, Signature};
use crate::types::{Ty, TypeTable};

/// A function that code calls.
#[derive(Clone, Copy, Debug)]
pub struct Callee {
    index: usize,
    /// Where its code is interpreted.
    pub entry: u64,
    /// The cell with its native code's address.
    pub cell: u64,
    pub shape: Shape,
    /// It is the function that is being compiled.
    pub is_itself: bool,
}

/// A foreign call that has its gate.
#[derive(Clone, Debug)]
pub struct ForeignCallee {
    pub gate: u64,
    pub result: Opcode,
    pub signature: Signature,
    pub variadic: Vec<CType>,
    /// Bit i: argument i needs no check.
    pub proven: u64,
    pub placement: Placement,
    pub route: Route,
    /// What a call without the gate calls: the function, or its stub. 0 for a function pointer, whose address lies behind
    /// the arguments.
    pub target: u64,
}

/// Where an instruction stands: in which body, and how many words from its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// 0 is the function that is compiled; the others are called by it, and stand in the place of their calls.
    pub body: usize,
    pub offset: usize,
}

/// The words of a function, as they were before anything was put in for counting.
#[derive(Debug)]
struct Body {
    index: usize,
    words: Vec<Word>,
}

/// A function as the compiler sees it, with those that are compiled into it.
pub struct Source<'a> {
    vm: &'a mut Vm,
    bodies: Vec<Body>,
    pub types: &'a TypeTable,
    pub handlers: Vec<Handler>,
    pub frame: u16,
    pub shape: Shape,
    pub machine: Machine,
}

impl std::fmt::Debug for Source<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Source")
            .field("bodies", &self.bodies)
            .finish_non_exhaustive()
    }
}

impl<'a> Source<'a> {
    /// The function of this index, to be compiled.
    pub(super) fn new(vm: &'a mut Vm, index: usize) -> Self {
        let function = &vm.code.functions()[index];
        Source {
            types: vm.world().types,
            handlers: function.handlers.clone(),
            frame: function.frame,
            shape: shape_of(function),
            bodies: vec![Body {
                index,
                words: vm.original_words(index),
            }],
            machine: vm.machine(),
            vm,
        }
    }

    pub fn name(&self) -> &str {
        &self.vm.code.functions()[self.bodies[0].index].name
    }

    /// The name, and where the word at an offset comes from: `fib (hello.arc:3)`.
    pub fn name_at(&self, offset: usize) -> String {
        let function = &self.vm.code.functions()[self.bodies[0].index];
        let name = match function.name.is_empty() {
            true => "(top level)",
            false => &function.name,
        };
        self.vm.named_at(name, function.span(offset))
    }

    /// Of a function that is compiled into this one.
    pub fn body_name(&self, body: usize) -> &str {
        &self.vm.code.functions()[self.bodies[body].index].name
    }

    /// Whether somebody wants to read what is made.
    pub fn wants_listing(&self) -> bool {
        self.vm.options.keep_native
    }

    pub fn add_listing(&mut self, listing: Listing) {
        self.vm.compiled.listings.push(listing);
    }

    pub fn words(&self, body: usize) -> &[Word] {
        &self.bodies[body].words
    }

    pub fn word(&self, place: Place) -> Option<Word> {
        self.bodies[place.body].words.get(place.offset).copied()
    }

    /// The address of the word at a place.
    pub fn address(&self, place: Place) -> u64 {
        self.at(place) as u64
    }

    fn at(&self, place: Place) -> *const Word {
        let function = &self.vm.code.functions()[self.bodies[place.body].index];
        self.vm.code.at(function, place.offset)
    }

    /// The function that the CALL at a place calls.
    pub fn callee(&self, place: Place) -> Option<Callee> {
        let code = &self.vm.code;
        let distance = self.word(place)?.imm() as isize;
        let entry = self.at(place).wrapping_add(1).wrapping_offset(distance);
        let index = code.function_at(entry)?;
        Some(Callee {
            index,
            entry: entry as u64,
            cell: self.machine.entries + ENTRY * index as u64,
            shape: shape_of(&code.functions()[index]),
            is_itself: index == self.bodies[0].index,
        })
    }

    /// Takes a function in whose code is to stand in the place of a call. `None` if it catches errors, is longer than so
    /// many words, or has a large frame.
    pub fn take_in(&mut self, callee: Callee, most_words: usize) -> Option<Inlined> {
        const LARGEST_FRAME: u16 = 64;
        let function = &self.vm.code.functions()[callee.index];
        let fits = function.handlers.is_empty()
            && function.end - function.start <= most_words
            && function.frame <= LARGEST_FRAME;
        if !fits {
            return None;
        }
        let frame = function.frame;
        let words = self.vm.original_words(callee.index);
        self.bodies.push(Body {
            index: callee.index,
            words,
        });
        Some(Inlined {
            body: self.bodies.len() - 1,
            frame,
        })
    }

    /// Where the call at a place says to return to.
    pub fn return_place(&mut self, place: Place) -> Option<u64> {
        let at = self.at(place);
        self.vm.code.return_place(at).map(|place| place as u64)
    }

    /// The allocator of the objects that an ALLOCATE or ALLOCATE_CELL makes, by its second word, and the bytes by which its
    /// cursor moves; `None` if only the machine can make them.
    pub fn allocator(&mut self, opcode: Opcode, wide: u64) -> Option<(u64, i64)> {
        if opcode == Opcode::ALLOCATE_CELL {
            // SAFETY: the machine put the address of one of its allocators there.
            let cell = unsafe { (*(wide as *const Allocator)).cells().1 };
            return Some((wide, cell as i64));
        }
        let kind = match wide >> 32 {
            0 => self.vm.object_types.plain,
            _ => self.vm.object_types.object,
        };
        let bytes = (wide & 0xffff_ffff) as usize;
        let (allocator, cell) = self.vm.heap.allocator_address(kind, bytes)?;
        Some((allocator as u64, cell as i64))
    }

    /// The value of the function that a LOAD_FUNCTION names.
    pub fn function_value(&mut self, number: u64) -> u64 {
        let function = crate::check::tir::FunctionId(number as u32);
        self.vm.code.function_value(function)
    }

    /// Gives the foreign call at a place its gate, before it is reached.
    pub fn prepare(&mut self, place: Place) {
        let at = self.at(place);
        if self.word(place).and_then(Word::opcode) == Some(Opcode::CALL_FOREIGN)
            && self.vm.prepare_call(at)
        {
            // SAFETY: a word of the arena.
            self.bodies[place.body].words[place.offset] = unsafe { *at };
        }
    }

    /// The foreign call at a place, if native code makes it itself; notes how.
    pub fn foreign(&mut self, place: Place) -> Option<ForeignCallee> {
        let word = self.word(place)?;
        let at = self.at(place);
        let callee = self.vm.foreign_callee(at, word);
        self.vm.note_native_call(at, callee.as_ref());
        callee
    }

    /// Slots of the arguments and of the result of the foreign call at a place.
    pub fn foreign_slots(&self, place: Place) -> Option<(u32, u32)> {
        let word = self.word(place)?;
        self.vm.foreign_slots(self.at(place), word)
    }

    /// Memory for machine code.
    pub fn memory(&mut self) -> Option<&mut CodeMemory> {
        Some(self.vm.ensure_gates().ok()?.memory_mut())
    }

    /// Says what code is called; the name is made only where somebody wants to know.
    pub fn name_code(&mut self, address: u64, size: usize, name: impl FnOnce(&Self) -> String) {
        if self.memory().is_some_and(|memory| memory.keeps_names()) {
            let name = name(self);
            if let Some(memory) = self.memory() {
                memory.name(address, size, &name);
            }
        }
    }

    /// Says where code lies whose faults are errors of the script.
    pub fn add_unit(&mut self, unit: Unit) {
        let units = &mut self.vm.compiled.units;
        let place = units.partition_point(|other| other.start < unit.start);
        units.insert(place, unit);
    }

    /// The unit that an address lies in.
    pub fn unit(&self, address: u64) -> Option<&Unit> {
        self.vm.compiled.unit(address)
    }

    /// The slots of an element of a list of this type, as its operations take it.
    pub fn element_slots(&self, list: Ty) -> usize {
        match self.types.shallow_kind(list) {
            crate::types::TyKind::List(element) => {
                self.types.slots(self.types.value_type(*element))
            }
            _ => 1,
        }
    }
}

/// A function that is compiled into another.
#[derive(Clone, Copy, Debug)]
pub struct Inlined {
    pub body: usize,
    pub frame: u16,
}
