//! Opcodes that take more than a few instructions: texts, lists, errors, output.
//!
//! Each is a method that is given the instruction's word, with the machine's `ip` and `base` stored, so that it may
//! allocate, collect and throw. [`super::dispatch`] wraps them into handlers.

use super::heap::{Allocator, Descriptor, Heap, HeapType, Pointers, Roots};
use super::output::{self, Stream};
use super::{Thrown, Vm, error, error_object, list, map, text};
use crate::bytecode::op::{Opcode, Word};
use crate::bytecode::shape::MapShape;
use crate::check::tir::FunctionId;
use crate::types::{Scalar, Ty};
use std::ptr::NonNull;

/// The kinds of objects, registered with the heap.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ObjectTypes {
    pub text: HeapType,
    pub list: HeapType,
    /// Buffers of elements that are no references.
    pub data: HeapType,
    /// Buffers of elements that are.
    pub references: HeapType,
    pub error: HeapType,
    /// Objects, cells and function values that hold no references, and those that may.
    pub plain: HeapType,
    pub object: HeapType,
    pub map: HeapType,
}

impl ObjectTypes {
    pub fn register(heap: &mut Heap) -> Self {
        let error = Descriptor::fixed(
            "Error",
            size_of::<error_object::ErrorObject>(),
            Pointers::Conservative,
        );
        ObjectTypes {
            text: heap.register(Descriptor::bytes("str")),
            list: heap.register(Descriptor::fixed(
                "list",
                size_of::<list::List>(),
                Pointers::Offsets(vec![0]),
            )),
            data: heap.register(Descriptor::bytes("elements")),
            references: heap.register(Descriptor::elements(
                "references",
                8,
                Pointers::Conservative,
            )),
            error: heap.register(error),
            plain: heap.register(Descriptor {
                alignment: 8,
                ..Descriptor::bytes("plain object")
            }),
            object: heap.register(Descriptor {
                alignment: 8,
                pointers: Pointers::Conservative,
                ..Descriptor::bytes("object")
            }),
            map: heap.register(Descriptor::fixed(
                "map",
                size_of::<map::Map>(),
                Pointers::Conservative,
            )),
        }
    }
}

/// What an operation gives: nothing, or an error that is under way.
pub(crate) type Done = Result<(), Thrown>;

impl Vm {
    /// Memory for an object, zeroed. Collects first when it is time to.
    pub(crate) fn allocate(&mut self, kind: HeapType, bytes: usize) -> Result<NonNull<u8>, Thrown> {
        if self.heap.needs_collection() {
            self.collect();
            if self.ownership.has_waiting() {
                self.drop_waiting();
            }
        }
        match self.heap.allocate(kind, bytes) {
            Ok(block) => Ok(block),
            Err(_) => {
                self.collect();
                self.heap
                    .allocate(kind, bytes)
                    .map_err(|_| self.out_of_memory())
            }
        }
    }

    /// The error for which there is always memory.
    pub(crate) fn out_of_memory(&mut self) -> Thrown {
        let outer = self.heap.lift_limit(true);
        let thrown = self.throw_with("memory", &error::out_of_memory(), 0);
        self.heap.lift_limit(outer);
        thrown
    }

    /// Marks from the slots in use, the globals and the native stack, and sweeps.
    #[inline(never)]
    pub(crate) fn collect(&mut self) {
        let frame = self
            .code
            .find(self.ip.wrapping_sub(1))
            .map_or(0, |(function, _)| function.frame);
        let slots =
            self.stack.start() as usize..self.base.wrapping_add(usize::from(frame) + 1) as usize;
        let globals = self.globals as usize..self.globals.wrapping_add(self.global_count) as usize;
        let kept = self.kept.as_ptr_range();
        let kept = kept.start as usize..kept.end as usize;
        let mut ranges = vec![slots, globals, kept];
        ranges.extend(self.gatekeeper.waiting.iter().cloned());
        ranges.extend(self.foreign.variables().iter().cloned());
        let mut words = vec![self.thrown];
        words.extend(self.callbacks.roots());
        let roots = Roots {
            ranges: &ranges,
            words: &words,
        };
        // SAFETY: slots and globals are the machine's mappings; what handlers and operations hold lies on the native
        // stack below the frame that entered the run.
        unsafe {
            self.heap
                .collect_with_native_stack(self.native_base, &roots)
        };
        let released = self.heap.take_released();
        if !released.is_empty() {
            self.callbacks.release(&released);
            self.ownership.release(&released);
        }
    }

    /// # Safety
    /// The instruction's registers are in the frame at `base`: true of verified code.
    pub(super) unsafe fn register(&self, index: usize) -> u64 {
        // SAFETY: the caller's promise.
        unsafe { *self.base.add(index) }
    }

    /// # Safety
    /// As for [`Vm::register`].
    pub(super) unsafe fn set(&mut self, index: usize, value: u64) {
        // SAFETY: the caller's promise.
        unsafe { *self.base.add(index) = value };
    }

    /// The second word of the instruction.
    ///
    /// # Safety
    /// The instruction has one.
    pub(super) unsafe fn wide(&self) -> u64 {
        // SAFETY: `ip` is behind the first word.
        unsafe { (*self.ip).0 }
    }

    // Each of the following is an opcode: see the table in `bytecode::op` for what it does.
    // SAFETY of all: registers hold what the opcode says, by verification and by the types.

    pub(crate) unsafe fn op_concat(&mut self, word: Word) -> Done {
        // SAFETY: `c` texts from `b` on.
        unsafe {
            let parts: Vec<&[u8]> = (0..word.c())
                .map(|index| text::get(self.register(word.b() + index)).as_bytes())
                .collect();
            let joined = self.new_text(&parts)?;
            self.set(word.a(), joined);
        }
        Ok(())
    }

    pub(crate) unsafe fn op_to_string(&mut self, word: Word) -> Done {
        // SAFETY: the value in `b` is of the type in the second word.
        unsafe {
            let shown = self.display(self.base.add(word.b()), Ty(self.wide() as u32));
            let made = self.text(&shown)?;
            self.set(word.a(), made);
        }
        Ok(())
    }

    pub(crate) unsafe fn op_format(&mut self, word: Word) -> Done {
        // SAFETY: as above; the format is one of the session's.
        unsafe {
            let wide = self.wide();
            let format = self.formats[(wide >> 32) as usize];
            let shown = self.format_value(self.base.add(word.b()), Ty(wide as u32), &format);
            let made = self.text(&shown)?;
            self.set(word.a(), made);
        }
        Ok(())
    }

    pub(crate) unsafe fn op_chr(&mut self, word: Word) -> Done {
        // SAFETY: an int in `b`.
        unsafe {
            let code = self.register(word.b()) as i64;
            let Some(sign) = u32::try_from(code).ok().and_then(char::from_u32) else {
                return Err(self.throw(error::no_code_point(code)));
            };
            let made = self.text(sign.encode_utf8(&mut [0; 4]))?;
            self.set(word.a(), made);
        }
        Ok(())
    }

    pub(crate) unsafe fn op_ustr(&mut self, word: Word) -> Done {
        // SAFETY: an int in `b`.
        unsafe {
            let shown = self.register(word.b()).to_string();
            let made = self.text(&shown)?;
            self.set(word.a(), made);
        }
        Ok(())
    }

    /// A copy of the C string in `b`, whose length its handler found.
    pub(crate) unsafe fn op_c_string(&mut self, word: Word) -> Done {
        // SAFETY: the bytes were just read.
        unsafe {
            let bytes = std::slice::from_raw_parts(
                self.register(word.b()) as *const u8,
                self.c_string_length as usize,
            );
            let made = self.text_of_c(bytes)?;
            self.set(word.a(), made);
        }
        Ok(())
    }

    pub(crate) unsafe fn op_eq_str(&mut self, word: Word) -> Done {
        // SAFETY: texts, or null.
        unsafe {
            let (left, right) = (self.register(word.b()), self.register(word.c()));
            let equal =
                left == right || (left != 0 && right != 0 && text::get(left) == text::get(right));
            self.set(word.a(), equal.into());
        }
        Ok(())
    }

    pub(crate) unsafe fn op_compare_str(&mut self, word: Word) -> Done {
        // SAFETY: texts.
        unsafe {
            let order = text::get(self.register(word.b())).cmp(text::get(self.register(word.c())));
            self.set(word.a(), order as i64 as u64);
        }
        Ok(())
    }

    pub(crate) unsafe fn op_eq_value(&mut self, word: Word) -> Done {
        // SAFETY: both of the type in the second word.
        unsafe {
            let ty = Ty(self.wide() as u32);
            let equal = self.equal(self.base.add(word.b()), self.base.add(word.c()), ty, 0);
            self.set(word.a(), equal.into());
        }
        Ok(())
    }

    // ---- lists

    pub(crate) unsafe fn op_list_new(&mut self, word: Word) -> Done {
        // SAFETY: `c` slots of elements from `b` on.
        unsafe {
            let element = self.element(Ty(self.wide() as u32));
            let count = word.c() / element.slots.max(1);
            let slot = self.new_list(element.size, element.references, count)?;
            let made = list::get(slot);
            for index in 0..count {
                let from = self.base.add(word.b() + index * element.slots);
                element.write(made.data.add(index * element.size), from);
            }
            made.length = count;
            self.set(word.a(), slot);
        }
        Ok(())
    }

    pub(crate) unsafe fn op_list_repeat(&mut self, word: Word) -> Done {
        // SAFETY: a value of the element type, and an int.
        unsafe {
            let element = self.element(Ty(self.wide() as u32));
            let count = self.register(word.c()) as i64;
            let Ok(count) = usize::try_from(count) else {
                return Err(self.throw(error::negative_count(count)));
            };
            let slot = self.new_list(element.size, element.references, count)?;
            let made = list::get(slot);
            let value = self.base.add(word.b());
            match element.scalar {
                // Fresh memory is zero already.
                Some(_) if *value == 0 => {}
                Some(scalar) => fill(made.data, scalar, *value, count),
                None => (0..count)
                    .for_each(|index| element.write(made.data.add(index * element.size), value)),
            }
            made.length = count;
            self.set(word.a(), slot);
        }
        Ok(())
    }

    pub(crate) unsafe fn op_list_push_block(&mut self, word: Word) -> Done {
        // SAFETY: a list in `a`, and an element from `b` on.
        unsafe {
            let element = self.element(Ty(self.wide() as u32));
            let slot = self.register(word.a());
            self.grow_list(slot, element.size)?;
            let list = list::get(slot);
            let end = list.data.add(list.length * element.size);
            element.write(end, self.base.add(word.b()));
            list.length += 1;
        }
        Ok(())
    }

    // ---- maps

    pub(crate) unsafe fn op_map_new(&mut self, word: Word) -> Done {
        // SAFETY: the shape is that of the map's type.
        unsafe {
            let shape = MapShape::from_word(self.wide());
            let made = self.new_map(0, shape)?;
            self.set(word.a(), made);
        }
        Ok(())
    }

    /// Also MAP_ENTRY, for which it is an error where nothing is.
    pub(crate) unsafe fn op_map_find(&mut self, word: Word) -> Done {
        // SAFETY: a map, and a key of its shape from `c` on.
        unsafe {
            let shape = MapShape::from_word(self.wide());
            let found = map::find(self.register(word.b()), self.base.add(word.c()), shape);
            if found.is_null() && word.opcode() == Some(Opcode::MAP_ENTRY) {
                return Err(self.trap(word));
            }
            self.set(word.a(), found as u64);
        }
        Ok(())
    }

    pub(crate) unsafe fn op_map_insert(&mut self, word: Word) -> Done {
        // SAFETY: a map, and a key of its shape from `c` on.
        unsafe {
            let shape = MapShape::from_word(self.wide());
            let key = self.base.add(word.c());
            let value = self.map_insert(self.register(word.b()), key, shape)?;
            self.set(word.a(), value as u64);
        }
        Ok(())
    }

    /// MAP_INSERT of a key that is not there.
    pub(crate) unsafe fn op_map_add(&mut self, word: Word) -> Done {
        // SAFETY: a map, and a key of its shape from `c` on.
        unsafe {
            let shape = MapShape::from_word(self.wide());
            let key = self.base.add(word.c());
            let value = self.map_add(self.register(word.b()), key, shape)?;
            self.set(word.a(), value as u64);
        }
        Ok(())
    }

    pub(crate) unsafe fn op_map_next(&mut self, word: Word) -> Done {
        // SAFETY: an index, room behind it, and a map of the shape.
        unsafe {
            let shape = MapShape::from_word(self.wide());
            let (index, map) = (self.register(word.a()) as usize, self.register(word.b()));
            let generation = u64::from(map::get(map).generation);
            if index == 0 {
                self.set(word.a() + 1, generation);
            } else if self.register(word.a() + 1) != generation {
                return Err(self.throw(error::map_changed()));
            }
            match map::next(map, index) {
                Some(found) => {
                    let (key, _) = map::entry(map, found, shape);
                    self.set(word.a(), found as u64);
                    self.set(word.c(), key as u64);
                }
                None => self.set(word.c(), 0),
            }
        }
        Ok(())
    }

    // ---- objects and function values

    /// From the second time on an instruction knows its allocator, unless objects of that size have none.
    pub(crate) unsafe fn op_allocate(&mut self, word: Word) -> Done {
        // SAFETY: the instruction has a second word; both are of the instruction under way.
        unsafe {
            let wide = self.wide();
            let kind = if wide >> 32 == 0 {
                self.object_types.plain
            } else {
                self.object_types.object
            };
            let bytes = (wide & 0xffff_ffff) as usize;
            let made = self.allocate(kind, bytes)?;
            self.set(word.a(), made.as_ptr() as u64);
            if let Some((allocator, _)) = self.heap.allocator_address(kind, bytes) {
                let at = self.ip.wrapping_sub(1);
                self.code.patch(self.ip, Word(allocator as u64));
                self.code
                    .patch(at, Word::abc(Opcode::ALLOCATE_CELL, word.a() as u16, 0, 0));
            }
        }
        Ok(())
    }

    /// The same at the end of the allocator's run.
    pub(crate) unsafe fn op_allocate_cell(&mut self, word: Word) -> Done {
        // SAFETY: the second word is the address of an allocator of this heap.
        unsafe {
            let (kind, bytes) = (*(self.wide() as *const Allocator)).cells();
            let made = self.allocate(kind, bytes)?;
            self.set(word.a(), made.as_ptr() as u64);
        }
        Ok(())
    }

    pub(crate) unsafe fn op_closure(&mut self, word: Word) -> Done {
        // SAFETY: `c` captured words from `b` on; the function is loaded.
        unsafe {
            let function = FunctionId(self.wide() as u32);
            let made = self.allocate(self.object_types.object, (word.c() + 1) * 8)?;
            let object = made.as_ptr().cast::<u64>();
            *object = self.code.entry(function).map_or(0, |entry| entry as u64);
            std::ptr::copy_nonoverlapping(self.base.add(word.b()), object.add(1), word.c());
            self.set(word.a(), object as u64);
        }
        Ok(())
    }

    /// The value of a function that captures nothing: one for all, made when it is first asked for.
    pub(crate) fn resolve_function(&mut self, word: Word) -> Done {
        // SAFETY: the second word of the instruction.
        let function = FunctionId(unsafe { (*self.ip).0 } as u32);
        let value = self.code.function_value(function);
        let at = self.ip.wrapping_sub(1);
        // SAFETY: both words of the instruction under way.
        unsafe {
            self.code.patch(self.ip, Word(value));
            self.code
                .patch(at, Word::abc(Opcode::LOAD_WIDE, word.a() as u16, 0, 0));
        }
        Ok(())
    }

    // ---- errors

    pub(crate) unsafe fn op_make_error(&mut self, word: Word) -> Done {
        // SAFETY: a text in `b`.
        unsafe {
            let kind = self.text("error")?;
            let made = self.new_error(kind, self.register(word.b()), 0)?;
            self.set(word.a(), made);
        }
        Ok(())
    }

    pub(crate) unsafe fn op_error_field(&mut self, word: Word) -> Done {
        // SAFETY: an error in `b`.
        unsafe {
            let error = error_object::get(self.register(word.b()));
            let value = match word.c() {
                0 => error.message,
                1 => error.kind,
                2 => error.errno as u64,
                _ => {
                    let shown = self.trace_text(error);
                    self.text(&shown)?
                }
            };
            self.set(word.a(), value);
        }
        Ok(())
    }

    pub(crate) unsafe fn op_throw(&mut self, word: Word) -> Done {
        // SAFETY: an error in `a`.
        unsafe {
            self.thrown = self.register(word.a());
            self.note_trace(self.thrown)?;
        }
        Err(Thrown)
    }

    pub(crate) unsafe fn op_catch(&mut self, word: Word) -> Done {
        // SAFETY: the handler's register.
        unsafe {
            let error = std::mem::take(&mut self.thrown);
            self.set(word.a(), error);
        }
        Ok(())
    }

    pub(crate) unsafe fn op_assert_fail(&mut self, word: Word) -> Done {
        // SAFETY: a text in `a`.
        unsafe {
            let message = text::get(self.register(word.a())).to_owned();
            Err(self.throw_with("assert", &message, 0))
        }
    }

    pub(crate) unsafe fn op_throw_os(&mut self, word: Word) -> Done {
        // SAFETY: a text or null, an errno, the number of an extern.
        unsafe {
            let errno = self.register(word.b()) as i64;
            let message = match self.register(word.a()) {
                0 => {
                    let number = self.register(word.c()) as usize;
                    let name = self
                        .world()
                        .program
                        .externs
                        .get(number)
                        .map_or("", |row| row.name.as_str());
                    error::system_error(name, errno)
                }
                slot => text::get(slot).to_owned(),
            };
            Err(self.throw_with("os", &message, errno))
        }
    }

    pub(crate) unsafe fn op_load_errno(&mut self, word: Word) -> Done {
        // SAFETY: errno is a place of this thread.
        unsafe {
            let errno = *libc::__errno_location();
            self.set(word.a(), i64::from(errno) as u64);
        }
        Ok(())
    }

    // ---- output

    pub(crate) unsafe fn op_print(&mut self, word: Word) -> Done {
        // SAFETY: `b` texts from `a` on.
        unsafe { self.write_line(word, Stream::Output) }
    }

    pub(crate) unsafe fn op_error_print(&mut self, word: Word) -> Done {
        // SAFETY: `b` texts from `a` on.
        unsafe { self.write_line(word, Stream::Error) }
    }

    unsafe fn write_line(&mut self, word: Word, stream: Stream) -> Done {
        // SAFETY: the caller's promise.
        unsafe {
            if word.b() == 1 {
                output::write_line(stream, &[text::get(self.register(word.a()))]);
                return Ok(());
            }
            let parts: Vec<&str> = (0..word.b())
                .map(|index| text::get(self.register(word.a() + index)))
                .collect();
            output::write_line(stream, &parts);
        }
        Ok(())
    }
}

/// # Safety
/// `data` has room for `count` elements.
unsafe fn fill(data: *mut u8, scalar: Scalar, value: u64, count: usize) {
    // SAFETY: the caller's promise.
    unsafe {
        match scalar.size() {
            1 => std::ptr::write_bytes(data, value as u8, count),
            8 => std::slice::from_raw_parts_mut(data.cast::<u64>(), count).fill(value),
            size => (0..count).for_each(|index| list::store(data.add(index * size), scalar, value)),
        }
    }
}
