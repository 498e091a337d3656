//! The code arena: all functions of a session in one mapping, so that calls are relative and addresses stay.
//!
//! ```text
//!   │ CALL 0 │ HALT │ CALL_FOREIGN 0 │ function │ COUNT │ function │ CALL a │ HALT │ …
//!              ▲ the return address of a run's bottom frame: the word in front says that the base stays
//!                              ▲ where the machine is while it calls C for itself
//!                                                 ▲ the entry of a function whose calls are counted
//!                                                            ▲ a return place of native code
//! ```
//!
//! A call made by native code links to a *return place*: a copy of its CALL, so that frames are found as always, and a
//! HALT, at which an interpreted callee ends its run. For traces it stands for the instruction that it copies.

use super::mapping::{Guard, Mapping, MappingError};
use super::text;
use crate::bytecode::chunk::{Code, Compiled, Handler};
use crate::bytecode::op::{Opcode, Word};
use crate::check::tir::FunctionId;
use crate::source::Span;
use crate::types::Ty;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// Words: 512 MiB of addresses.
const CAPACITY: usize = 64 << 20;

/// A loaded function: what is known of its words beside the words.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub name: String,
    /// Where calls begin, in words from the start of the arena: at `start`, or at a word in front of it.
    pub entry: usize,
    /// In words from the start of the arena; `end` is excluded.
    pub start: usize,
    pub end: usize,
    /// Registers of the frame.
    pub frame: u16,
    pub parameters: u16,
    pub results: u16,
    pub float_parameters: u64,
    pub float_result: bool,
    pub pointer: Option<Ty>,
    spans: Vec<(u32, Span)>,
    pub handlers: Vec<Handler>,
}

impl Loaded {
    /// The place in the script of a word, given from the start of the function.
    pub fn span(&self, offset: usize) -> Span {
        let after = self.spans.partition_point(|(at, _)| *at as usize <= offset);
        after
            .checked_sub(1)
            .map_or(Span::NONE, |index| self.spans[index].1)
    }

    /// Where an error raised at a word goes on.
    pub fn handler(&self, offset: usize) -> Option<usize> {
        self.handlers
            .iter()
            .find(|handler| (handler.start as usize..handler.end as usize).contains(&offset))
            .map(|handler| handler.target as usize)
    }
}

#[derive(Debug)]
pub(crate) struct CodeArena {
    mapping: Mapping,
    used: usize,
    /// In the order of their addresses.
    functions: Vec<Loaded>,
    /// Index into `functions` by number; `usize::MAX` for what is not loaded.
    by_number: Vec<usize>,
    /// The texts that the code names: they live as long as the code.
    texts: Vec<Rc<[u64]>>,
    /// The values of functions that capture nothing, by number: the address of the function's first word.
    function_values: FxHashMap<FunctionId, Box<u64>>,
    /// Return places of native code, by their first words: the instruction that each stands for.
    return_places: Vec<(usize, usize)>,
    place_of: FxHashMap<usize, usize>,
    /// Whether functions have an entry of their own, which counts.
    counts: bool,
}

impl CodeArena {
    pub fn new() -> Result<Self, MappingError> {
        let mapping = Mapping::reserve(CAPACITY * 8, Guard::End)?;
        let mut arena = CodeArena {
            mapping,
            used: 0,
            functions: Vec::new(),
            by_number: Vec::new(),
            texts: Vec::new(),
            function_values: FxHashMap::default(),
            return_places: Vec::new(),
            place_of: FxHashMap::default(),
            counts: false,
        };
        arena.push(Word::a_imm(Opcode::CALL, 0, 0));
        arena.push(Word::abc(Opcode::HALT, 0, 0, 0));
        arena.push(Word::a_imm(Opcode::CALL_FOREIGN_UNIT, 0, 0));
        Ok(arena)
    }

    fn push(&mut self, word: Word) {
        // SAFETY: `load` and `new` push no more than CAPACITY words.
        unsafe { *self.word_mut(self.used) = word };
        self.used += 1;
    }

    fn word_mut(&self, index: usize) -> *mut Word {
        self.mapping.start().cast::<Word>().wrapping_add(index)
    }

    /// The return address of a run's bottom frame.
    pub fn halt(&self) -> *const Word {
        self.word_mut(1)
    }

    /// Where the machine is while it calls C for itself: behind a call whose window is empty.
    pub fn behind_own_call(&self) -> *const Word {
        self.word_mut(3)
    }

    /// Where a function begins; `None` if it was not loaded.
    pub fn entry(&self, function: FunctionId) -> Option<*const Word> {
        let index = *self.by_number.get(function.0 as usize)?;
        Some(self.word_mut(self.functions.get(index)?.entry))
    }

    /// The value of a function that captures nothing.
    pub fn function_value(&mut self, function: FunctionId) -> u64 {
        let entry = self.entry(function).map_or(0, |entry| entry as u64);
        let value = self
            .function_values
            .entry(function)
            .or_insert_with(|| Box::new(entry));
        &raw const **value as u64
    }

    /// Copies code in and links it. Tells whether it reads or writes through pointers.
    pub fn load(&mut self, compiled: &Compiled) -> Result<bool, MappingError> {
        let words: usize = (compiled.functions.iter())
            .map(|code| code.words.len() + 1)
            .sum();
        if self.used + words > CAPACITY {
            // The reservation cannot grow; asking for more says why.
            Mapping::reserve(usize::MAX / 2, Guard::End)?;
        }
        let mut pointers = false;
        for code in &compiled.functions {
            pointers |= self.place(code);
        }
        for code in &compiled.functions {
            self.link(code);
        }
        Ok(pointers)
    }

    fn place(&mut self, code: &Code) -> bool {
        let entry = self.used;
        if self.counts {
            let number = self.functions.len() as i32;
            self.push(Word::a_imm(Opcode::COUNT, 0, number));
        }
        let start = self.used;
        let mut pointers = false;
        let mut wide = 0;
        for word in &code.words {
            self.push(*word);
            if wide > 0 {
                wide -= 1;
            } else if let Some(opcode) = word.opcode() {
                wide = opcode.format().words() - 1;
                let number = opcode as u8;
                pointers |= (Opcode::LOAD_I8 as u8..=Opcode::STORE_BLOCK as u8).contains(&number);
                pointers |= matches!(opcode, Opcode::CSTR_TO_STR | Opcode::CSTR_TO_OPTIONAL);
            }
        }
        let number = code.function.0 as usize;
        if self.by_number.len() <= number {
            self.by_number.resize(number + 1, usize::MAX);
        }
        self.by_number[number] = self.functions.len();
        self.functions.push(Loaded {
            name: code.name.clone(),
            entry,
            start,
            end: self.used,
            frame: code.frame,
            parameters: code.parameters,
            results: code.results,
            float_parameters: code.float_parameters,
            float_result: code.float_result,
            pointer: code.pointer,
            spans: code.spans.clone(),
            handlers: code.handlers.clone(),
        });
        pointers
    }

    fn link(&mut self, code: &Code) {
        let start = self.functions[self.by_number[code.function.0 as usize]].start;
        for (offset, callee) in &code.calls {
            let at = start + *offset as usize;
            let target = self.functions[self.by_number[callee.0 as usize]].entry;
            let distance = target as i64 - (at as i64 + 1);
            // SAFETY: a word of the function just placed.
            unsafe {
                let word = *self.word_mut(at);
                *self.word_mut(at) = Word::a_imm(Opcode::CALL, word.a() as u16, distance as i32);
            }
        }
        for (offset, constant) in &code.texts {
            let (block, address) = text::immortal(constant);
            self.texts.push(block);
            // SAFETY: as above.
            unsafe { *self.word_mut(start + *offset as usize) = Word(address) };
        }
    }

    /// The function that a word lies in, and the word's offset in it.
    pub fn find(&self, word: *const Word) -> Option<(&Loaded, usize)> {
        let index = (word as usize).checked_sub(self.mapping.start() as usize)? / 8;
        let index = match self
            .return_places
            .binary_search_by_key(&index, |(place, _)| *place)
        {
            Ok(found) => self.return_places[found].1,
            Err(_) => index,
        };
        let after = self
            .functions
            .partition_point(|function| function.entry <= index);
        let function = &self.functions[after.checked_sub(1)?];
        (index < function.end).then(|| (function, index.saturating_sub(function.start)))
    }

    /// The number of the function that a word lies in, and the word's offset in it.
    pub fn place_of_word(&self, word: *const Word) -> Option<(FunctionId, usize)> {
        let (function, offset) = self.find(word)?;
        let index = self.function_at(self.entry_of(function))?;
        let number = self.by_number.iter().position(|known| *known == index)?;
        Some((FunctionId(number as u32), offset))
    }

    /// From now on, functions that are loaded begin with a COUNT of their index.
    pub fn count_calls(&mut self) {
        self.counts = true;
    }

    /// All functions, by their indices.
    pub fn functions(&self) -> &[Loaded] {
        &self.functions
    }

    /// The function that calls of this word begin.
    pub fn function_at(&self, entry: *const Word) -> Option<usize> {
        let index = (entry as usize).checked_sub(self.mapping.start() as usize)? / 8;
        let found = self
            .functions
            .binary_search_by_key(&index, |function| function.entry);
        found.ok()
    }

    pub fn entry_of(&self, function: &Loaded) -> *const Word {
        self.word_mut(function.entry)
    }

    /// Where native code says to return to in the place of a call: behind a copy of it, at a HALT. `None` when the arena
    /// is full.
    pub fn return_place(&mut self, call: *const Word) -> Option<*const Word> {
        let index = (call as usize - self.mapping.start() as usize) / 8;
        let place = match self.place_of.get(&index) {
            Some(place) => *place,
            None => {
                let place = self.used;
                if place + 2 > CAPACITY {
                    return None;
                }
                // SAFETY: a word of this arena.
                self.push(unsafe { *call });
                self.push(Word::abc(Opcode::HALT, 0, 0, 0));
                self.return_places.push((place, index));
                self.place_of.insert(index, place);
                place
            }
        };
        Some(self.word_mut(place + 1))
    }

    /// The word at an offset from a function's start.
    pub fn at(&self, function: &Loaded, offset: usize) -> *const Word {
        self.word_mut(function.start + offset)
    }

    /// Replaces a word: CALL_FOREIGN patches itself.
    ///
    /// # Safety
    /// `word` is a word of this arena, and the machine is not just reading it.
    pub unsafe fn patch(&mut self, word: *const Word, new: Word) {
        // SAFETY: the caller's promise.
        unsafe { *word.cast_mut() = new };
    }
}
