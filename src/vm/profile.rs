//! What is hot: counts of calls and loop turns, and the seam to whoever makes native code of it.
//!
//! ```text
//!   COUNT n ─── enough calls ──▶ Tier::function ─▶ ENTER_NATIVE n        entry cell n = address
//!   FOR_LOOP_WARM ─ enough turns ▶ Tier::loop_   ─▶ ENTER_LOOP k
//! ```
//!
//! The counters are instructions of their own, in front of functions and in the place of a loop's jump; when native code
//! is there, or cannot be had, they are replaced. So what is not counted any more pays nothing.
//!
//! The machine does not know how code is made: [`Tier`] is what the compiler implements. It is told where the machine
//! keeps its words ([`Machine`]), and asks for what depends on the session ([`Source`]).

mod source;

use super::compiled;
use super::list::List;
use super::operation::Done;
use super::{Vm, World};
use crate::bytecode::op::{Opcode, Word};
use crate::check::tir::FunctionId;
use std::mem::offset_of;

/// When code is hot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    pub calls: u32,
    /// Of a loop; counted in groups of [`TURNS`].
    pub turns: u32,
    /// Words of code for which these hold: what is larger has to be hot for longer, in proportion, for it takes longer
    /// to compile.
    pub words: usize,
}

/// A word takes some 10 µs to compile and 1.5 ns to interpret: what is compiled has by then been interpreted for a few times as
/// long, so that compiling it in vain costs little beside. Of large code a turn seldom runs all.
impl Default for Thresholds {
    fn default() -> Self {
        Thresholds {
            calls: 45_000,
            turns: 15_000,
            words: 40,
        }
    }
}

/// C that calls a function once calls it often, and each call through the interpreter has a frame to make and a run to begin: so
/// callbacks are hot sooner by this factor, which is when compiling them has paid.
const SOONER_FROM_C: u32 = 9;

impl Thresholds {
    /// The same for code of every size.
    pub fn exactly(count: u32) -> Self {
        Thresholds {
            calls: count,
            turns: count,
            words: usize::MAX,
        }
    }

    /// Calls of a function of so many words until it is hot.
    pub fn calls_of(self, words: usize) -> u32 {
        in_proportion(self.calls, words, self.words)
    }

    /// Turns of a loop that is compiled as so many words.
    pub fn turns_of(self, words: usize) -> u32 {
        in_proportion(self.turns, words, self.words)
    }
}

fn in_proportion(count: u32, words: usize, of: usize) -> u32 {
    let count = u64::from(count.max(1));
    let more = count * words as u64 / of.max(1) as u64;
    more.max(count).min(u64::from(u32::MAX)) as u32
}

pub use source::{Callee, ForeignCallee, Inlined, Place, Source};

pub use super::compiled::RESUME;
pub use super::fault::PENDING_INTERRUPT;

/// Whether the machine has a function for an opcode; the few that have none, and are not translated, stay the
/// interpreter's.
pub fn has_operation(opcode: Opcode) -> bool {
    super::dispatch::operation(opcode).is_some()
}

/// Bytes of an entry: see [`Machine::entries`].
pub const ENTRY: u64 = 16;

/// Registers that the frame of a leaf has.
pub const LEAF_SLOTS: usize = 64;

/// How the first word of a function begins whose native code takes its parameters in registers: ENTER_NATIVE, with a mark in
/// the spare byte.
pub(super) const ENTERS_REGISTERS: [u8; 2] = [Opcode::ENTER_NATIVE as u8, 1];

/// Turns of a loop that its instruction counts by itself.
pub const TURNS: u32 = 128;

/// A function that is larger stays in the interpreter, in words.
const LARGEST: usize = 6_000;

/// Makes native code.
pub trait Tier {
    /// The code of a function; `None` if it is one that stays in the interpreter.
    fn function(&mut self, source: &mut Source<'_>) -> Option<NativeFunction>;

    /// The code of the loop whose turns begin at the word `head`, with all loops around it.
    fn turn(&mut self, source: &mut Source<'_>, head: usize) -> Option<u64>;
}

/// Addresses of a function's code.
#[derive(Clone, Copy, Debug)]
pub struct NativeFunction {
    /// `fn(base, parameters …) -> result`: for native callers. See [`Shape`].
    pub code: u64,
    /// `fn(base, code) -> base`: parameters and result in slots, for the interpreter.
    pub adapter: u64,
    /// It calls nobody but for its errors, has no loop and at most [`LEAF_SLOTS`] registers, and leaves what a callee preserves alone, but
    /// for rbp: so C may call it without a frame.
    pub is_leaf: bool,
}

/// How a function is called natively: what its frame holds is passed in registers, as C would.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shape {
    /// Registers of the frame that are parameters.
    pub parameters: u16,
    /// Slots of the result.
    pub results: u16,
    pub float_parameters: u64,
    pub float_result: bool,
    /// Parameters and result lie in the frame: the function catches errors, or has many of them.
    pub in_slots: bool,
}

/// Where native code finds what it needs of the machine: addresses that do not change.
#[derive(Clone, Copy, Debug)]
pub struct Machine {
    pub address: u64,
    pub ip: i32,
    pub base: i32,
    pub pending: i32,
    pub outcome: i32,
    pub stack_limit: i32,
    pub stack_end: u64,
    pub native_limit: i32,
    pub thrown: i32,
    pub globals: u64,
    /// For each function a pair of words: the address of its native code, 0 where there is none, and its adapter.
    pub entries: u64,
    pub calls: Calls,
    pub list_data: i32,
    pub list_length: i32,
    pub list_capacity: i32,
    pub map: super::map::Offsets,
}

/// Functions of the machine that native code calls, all by C's convention.
#[derive(Clone, Copy, Debug)]
pub struct Calls {
    /// `fn(ip, base, word) -> failed`: one instruction's operation.
    pub operation: u64,
    /// `fn(ip, base, word)`: the error of an instruction that cannot be done.
    pub trap: u64,
    /// `fn(list, element size, ip, base) -> failed`
    pub grow: u64,
    /// `fn(word) -> whether`: a list is at that address.
    pub is_list: u64,
    /// `fn(map, key's address, shape) -> address`
    pub map_find: u64,
    /// `fn(map, key, shape) -> address`, where a key is a word.
    pub map_find_word: u64,
    /// The same, where it is a text.
    pub map_find_text: u64,
    /// `fn(map, key's address, shape, ip, base) -> address`, 0 where that failed: puts in a key that is not there.
    pub map_add: u64,
    /// `fn(entry, base) -> failed`: calls the function whose entry is at the address.
    pub interpret: u64,
    /// `fn(base) -> failed`: what the native function whose frame begins at `base` did not finish.
    pub resume: u64,
    /// `fn(base, function value) -> failed`: calls a function that has no native code.
    pub call_value: u64,
    /// `fn(ip, base, word) -> failed`: a foreign call that has no gate yet.
    pub call_foreign: u64,
    /// `fn(ip, base, word) -> failed`: what a foreign call left pending.
    pub after_foreign: u64,
    /// `fn(ip, base) -> failed`: Ctrl-C.
    pub interrupt: u64,
    /// `fn(x, y) -> x % y` of doubles.
    pub float_remainder: u64,
    /// `fn(x) -> x` rounded, halves away from zero.
    pub float_round: u64,
    /// What a guarded function is entered through: its address in rax, the machine's in r11.
    pub guard: u64,
}

/// Machine code, for telling where a fault happened.
#[derive(Clone, Debug)]
pub struct Unit {
    pub name: String,
    pub start: u64,
    pub end: u64,
    /// From rbp to the word with the frame's base.
    pub base_from_frame: i32,
    /// From the code offset on, up to the next row, the code belongs to the instruction of this number.
    pub places: Vec<(u32, u32)>,
    /// By number: the address of the instruction's word, and how far from the base its frame begins, in slots.
    pub instructions: Vec<(u64, u32)>,
}

impl Unit {
    /// The word that the code at an address belongs to, and the slots from the base to its frame.
    pub fn word(&self, address: u64) -> Option<(u64, u32)> {
        let offset = (address - self.start) as u32;
        let after = self.places.partition_point(|(at, _)| *at <= offset);
        let (_, number) = self.places.get(after.checked_sub(1)?)?;
        self.instructions.get(*number as usize).copied()
    }
}

fn shape_of(function: &super::code::Loaded) -> Shape {
    /// More than this go through the frame.
    const MOST_PARAMETERS: u16 = 12;
    Shape {
        parameters: function.parameters,
        results: function.results,
        float_parameters: function.float_parameters,
        float_result: function.float_result,
        in_slots: !function.handlers.is_empty()
            || function.parameters > MOST_PARAMETERS
            || function.results > 1,
    }
}

/// Native code as text.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Of the function; empty for the top level of a file.
    pub name: String,
    /// The word at which the turns of a loop begin, if it is a loop's.
    pub head: Option<usize>,
    pub bytes: usize,
    /// What the compiler was given.
    pub intermediate: String,
    pub assembly: String,
}

/// Hot code's place in a machine.
pub(crate) struct Profile {
    tier: Option<Box<dyn Tier>>,
    thresholds: Thresholds,
}

impl std::fmt::Debug for Profile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Profile")
            .field("thresholds", &self.thresholds)
            .finish_non_exhaustive()
    }
}

impl Vm {
    /// What native code there is, if [`super::Options::keep_native`] asked for it.
    pub fn listings(&self) -> &[Listing] {
        &self.compiled.listings
    }

    /// Whether a function's code is here.
    pub fn is_loaded(&self, function: FunctionId) -> bool {
        self.code.entry(function).is_some()
    }

    /// The native code of a function as text, made for being looked at, hot or not. `None` if it stays in the interpreter.
    pub fn native_code(&mut self, function: FunctionId, world: World<'_>) -> Option<Listing> {
        let index = self.code.function_at(self.code.entry(function)?)?;
        let kept = std::mem::replace(&mut self.options.keep_native, true);
        let made = self.within(world, |vm| {
            vm.compile(index, |tier, source| tier.function(source))
        });
        self.options.keep_native = kept;
        made.and_then(|_| self.compiled.listings.pop())
    }

    /// From now on, what is hot becomes native code: to be called before anything is loaded.
    pub fn set_tier(&mut self, tier: Box<dyn Tier>, thresholds: Thresholds) {
        self.code.count_calls();
        self.profile = Some(Profile {
            tier: Some(tier),
            thresholds,
        });
    }

    /// Makes the entries of functions that were just loaded count, and their loops.
    pub(super) fn begin_counting(&mut self, first: usize) {
        let Some(profile) = &self.profile else { return };
        let thresholds = profile.thresholds;
        let rows = self.code.functions()[self.compiled.functions.len()..].iter();
        let calls = rows.map(|function| thresholds.calls_of(function.end - function.start));
        self.compiled.add_functions(calls);
        let functions = &self.code.functions()[first..];
        let mut warm = Vec::new();
        for function in functions {
            let mut offset = 0;
            while function.start + offset < function.end {
                let at = self.code.at(function, offset);
                // SAFETY: a word of a loaded function.
                let word = unsafe { *at };
                let Some(opcode) = word.opcode() else { break };
                if let Some(counting) = counting(opcode) {
                    let spare = first_count(thresholds.turns);
                    warm.push((
                        at,
                        Word(word.0 & !0xffff | counting as u64).with_spare(spare),
                    ));
                }
                offset += opcode.format().words();
            }
        }
        for (at, word) in warm {
            // SAFETY: words of functions that do not run yet.
            unsafe { self.code.patch(at, word) };
        }
    }

    /// C gets a function to call.
    pub(super) fn note_callback(&mut self, index: usize) {
        let Some(profile) = &self.profile else { return };
        let function = &self.code.functions()[index];
        let calls = profile.thresholds.calls_of(function.end - function.start);
        if let Some(row) = self.compiled.functions.get_mut(index) {
            row.calls_left = row.calls_left.min(calls.div_ceil(SOONER_FROM_C));
        }
    }

    /// A COUNT came to its end: native code, or the interpreter for good.
    pub(super) fn tier_up_function(&mut self, word: Word) -> Done {
        let index = word.imm() as usize;
        let entry = self.code.entry_of(&self.code.functions()[index]);
        let made = self.compile(index, |tier, source| tier.function(source));
        let new = match made {
            Some(made) => {
                self.compiled.set_entry(index, made);
                if made.is_leaf {
                    self.note_leaf(index, made.code);
                }
                let in_slots = shape_of(&self.code.functions()[index]).in_slots;
                let spare = if in_slots { 0 } else { ENTERS_REGISTERS[1] };
                Word::a_imm(Opcode::ENTER_NATIVE, 0, index as i32).with_spare(spare)
            }
            None => Word::a_imm(Opcode::JUMP, 0, 0),
        };
        // SAFETY: the instruction under way.
        unsafe { self.code.patch(entry, new) };
        Ok(())
    }

    /// A loop has made its turns: native code for those to come, or no more counting.
    pub(super) fn tier_up_loop(&mut self, _: Word) -> Done {
        let at = self.ip.wrapping_sub(1);
        // SAFETY: the instruction under way, a jump that counts.
        let word = unsafe { *at };
        let Some(thresholds) = self.profile.as_ref().map(|profile| profile.thresholds) else {
            return Ok(());
        };
        let plain = plain(word);
        let left = match self.compiled.turns.get(&(at as usize)) {
            Some(left) => *left,
            None => thresholds.turns_of(self.words_of_loop(at)),
        };
        if left > TURNS {
            self.compiled.turns.insert(at as usize, left - TURNS);
            // SAFETY: as above.
            unsafe { self.code.patch(at, word.with_spare(0)) };
            return Ok(());
        }
        self.compiled.turns.remove(&(at as usize));
        let found = self.code.find(at).and_then(|(function, offset)| {
            let index = self.code.function_at(self.code.entry_of(function))?;
            let head = crate::bytecode::verify::jump_target(plain.opcode()?, plain, offset)?;
            Some((index, usize::try_from(head).ok()?))
        });
        let made = found.and_then(|(index, head)| {
            let code = self.compile(index, |tier, source| tier.turn(source, head))?;
            Some(self.compiled.add_loop(plain, code))
        });
        let new = match made {
            Some(number) => Word::a_imm(Opcode::ENTER_LOOP, 0, number),
            None => plain,
        };
        // SAFETY: as above.
        unsafe { self.code.patch(at, new) };
        Ok(())
    }

    /// Words of the outermost loop around a jump that counts: what is compiled when it is hot.
    fn words_of_loop(&self, jump: *const Word) -> usize {
        let Some((function, jump)) = self.code.find(jump) else {
            return 0;
        };
        let mut around = jump..jump + 1;
        let (mut offset, length) = (0, function.end - function.start);
        // Loops lie within each other and end with their jumps, so those around come behind.
        while offset < length {
            // SAFETY: a word of a loaded function.
            let word = unsafe { *self.code.at(function, offset) };
            let word = self.original(word);
            let Some(opcode) = word.opcode() else { break };
            if offset >= jump
                && let Some(head) = crate::bytecode::verify::jump_target(opcode, word, offset)
                && let Ok(head) = usize::try_from(head)
                && head <= around.start
            {
                around = head..offset + 1;
            }
            offset += opcode.format().words();
        }
        around.len()
    }

    fn compile<R>(
        &mut self,
        index: usize,
        part: impl FnOnce(&mut dyn Tier, &mut Source<'_>) -> Option<R>,
    ) -> Option<R> {
        let function = &self.code.functions()[index];
        if function.end - function.start > LARGEST {
            return None;
        }
        let mut tier = self.profile.as_mut()?.tier.take()?;
        super::fault::install();
        let mut source = Source::new(self, index);
        let made = part(&mut *tier, &mut source);
        if let Some(profile) = &mut self.profile {
            profile.tier = Some(tier);
        }
        made
    }

    fn machine(&mut self) -> Machine {
        Machine {
            address: &raw mut *self as u64,
            ip: offset_of!(Vm, ip) as i32,
            base: offset_of!(Vm, base) as i32,
            pending: offset_of!(Vm, pending) as i32,
            outcome: offset_of!(Vm, outcome) as i32,
            stack_limit: offset_of!(Vm, stack_limit) as i32,
            stack_end: self.stack.end() as u64,
            native_limit: offset_of!(Vm, native_limit) as i32,
            thrown: offset_of!(Vm, thrown) as i32,
            globals: self.globals as u64,
            entries: self.compiled.entries() as u64,
            calls: compiled::calls(),
            list_data: offset_of!(List, data) as i32,
            list_length: offset_of!(List, length) as i32,
            list_capacity: offset_of!(List, capacity) as i32,
            map: super::map::OFFSETS,
        }
    }
}

impl Vm {
    /// The words of a function without what was put in for counting.
    fn original_words(&self, index: usize) -> Vec<Word> {
        let function = &self.code.functions()[index];
        let mut words: Vec<Word> = (function.start..function.end)
            .map(|at| {
                // SAFETY: a word of a loaded function.
                unsafe { *self.code.at(function, at - function.start) }
            })
            .collect();
        let mut offset = 0;
        while let Some(word) = words.get(offset).copied() {
            let word = self.original(word);
            let Some(opcode) = word.opcode() else { break };
            words[offset] = word;
            offset += opcode.format().words();
        }
        words
    }

    /// A word as it was before anything was put in for counting.
    fn original(&self, word: Word) -> Word {
        match word.opcode() {
            Some(Opcode::ENTER_LOOP) => self.compiled.loops[word.imm() as usize].word,
            _ => plain(word),
        }
    }
}

/// The jump that counts, of one that does not.
fn counting(opcode: Opcode) -> Option<Opcode> {
    Some(match opcode {
        Opcode::JUMP_BACK => Opcode::JUMP_BACK_WARM,
        Opcode::FOR_LOOP => Opcode::FOR_LOOP_WARM,
        Opcode::FOR_LOOP_INCLUSIVE => Opcode::FOR_LOOP_INCLUSIVE_WARM,
        _ => return None,
    })
}

/// The jump as it was before it counted.
fn plain(word: Word) -> Word {
    let opcode = match word.opcode() {
        Some(Opcode::JUMP_BACK_WARM) => Opcode::JUMP_BACK,
        Some(Opcode::FOR_LOOP_WARM) => Opcode::FOR_LOOP,
        Some(Opcode::FOR_LOOP_INCLUSIVE_WARM) => Opcode::FOR_LOOP_INCLUSIVE,
        _ => return word,
    };
    Word(word.0 & !0xffff | opcode as u64)
}

/// The count with which a loop begins, so that small thresholds are met early.
fn first_count(turns: u32) -> u8 {
    (TURNS.saturating_sub(turns)) as u8
}
