//! The code arena: all functions of a session in one mapping, so that calls are relative and addresses stay.
//!
//! ```text
//!   │ CALL 0 │ HALT │ CALL_FOREIGN 0 │ function │ function │ …
//!              ▲ the return address of a run's bottom frame: the word in front says that the base stays
//!                              ▲ where the machine is while it calls C for itself
//! ```

use super::mapping::{Guard, Mapping, MappingError};
use super::text;
use crate::bytecode::chunk::{Code, Compiled, Handler};
use crate::bytecode::op::{Opcode, Word};
use crate::check::tir::FunctionId;
use crate::source::Span;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// Words: 512 MiB of addresses.
const CAPACITY: usize = 64 << 20;

/// A loaded function: what is known of its words beside the words.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub name: String,
    /// In words from the start of the arena; `end` is excluded.
    pub start: usize,
    pub end: usize,
    /// Registers of the frame.
    pub frame: u16,
    spans: Vec<(u32, Span)>,
    handlers: Vec<Handler>,
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
        Some(self.word_mut(self.functions.get(index)?.start))
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
        let words: usize = compiled.functions.iter().map(|code| code.words.len()).sum();
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
            start,
            end: self.used,
            frame: code.frame,
            spans: code.spans.clone(),
            handlers: code.handlers.clone(),
        });
        pointers
    }

    fn link(&mut self, code: &Code) {
        let start = self.functions[self.by_number[code.function.0 as usize]].start;
        for (offset, callee) in &code.calls {
            let at = start + *offset as usize;
            let target = self.functions[self.by_number[callee.0 as usize]].start;
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
        let after = self
            .functions
            .partition_point(|function| function.start <= index);
        let function = &self.functions[after.checked_sub(1)?];
        (index < function.end).then(|| (function, index - function.start))
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
