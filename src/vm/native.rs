//! The machine's side of the table of natives: one arm for each row.
//!
//! A native finds its arguments in consecutive slots, as its row says, and leaves its result in others. Both lie in
//! the frame, so what they refer to is kept while the native allocates; what it makes itself it keeps on the native stack.

use super::list::{self, Element};
use super::operation::Done;
use super::output::{self, Stream};
use super::text_method::{self, PowError, SliceError, TextError};
use super::{Thrown, Vm, error, map, text};
use crate::bytecode::op::Word;
use crate::bytecode::shape::MapShape;
use crate::native::{Native, OPEN_END};
use crate::types::{Scalar, Ty, TyKind, TypeTable};

/// Arguments and result of a call.
#[derive(Clone, Copy, Debug)]
struct Call {
    arguments: *mut u64,
    result: *mut u64,
    /// The receiver's type, or the first argument's.
    ty: Ty,
}

impl Call {
    /// # Safety
    /// The row has an argument in that slot.
    unsafe fn word(&self, slot: usize) -> u64 {
        // SAFETY: the caller's promise.
        unsafe { *self.arguments.add(slot) }
    }

    /// # Safety
    /// As above, and it is a text.
    unsafe fn text<'a>(&self, slot: usize) -> &'a str {
        // SAFETY: the caller's promise.
        unsafe { text::get(self.word(slot)) }
    }

    unsafe fn int(&self, slot: usize) -> i64 {
        // SAFETY: the caller's promise.
        unsafe { self.word(slot) as i64 }
    }

    unsafe fn float(&self, slot: usize) -> f64 {
        // SAFETY: the caller's promise.
        unsafe { f64::from_bits(self.word(slot)) }
    }

    unsafe fn give(&self, word: u64) -> Done {
        // SAFETY: the result has a slot.
        unsafe { *self.result = word };
        Ok(())
    }

    unsafe fn give_float(&self, value: f64) -> Done {
        // SAFETY: as above.
        unsafe { self.give(value.to_bits()) }
    }

    /// A `T?` with a flag.
    unsafe fn give_optional(&self, value: Option<u64>) -> Done {
        // SAFETY: the result has two slots.
        unsafe {
            *self.result = value.is_some().into();
            *self.result.add(1) = value.unwrap_or(0);
        }
        Ok(())
    }
}

impl Vm {
    pub(crate) unsafe fn op_native(&mut self, word: Word) -> Done {
        // SAFETY: the registers hold what the row says, by the types.
        unsafe {
            let wide = self.native_operand();
            let Some(native) = Native::from_number(wide as u16) else {
                return Err(self.throw(error::invalid_instruction()));
            };
            let call = Call {
                arguments: self.base.add(word.b()),
                result: self.base.add(word.a()),
                ty: Ty((wide >> 32) as u32),
            };
            self.native(native, call)
        }
    }

    unsafe fn native_operand(&self) -> u64 {
        // SAFETY: the instruction has a second word, which `ip` is at.
        unsafe { (*self.ip).0 }
    }

    unsafe fn native(&mut self, native: Native, call: Call) -> Done {
        // SAFETY: every arm reads the arguments of its row.
        unsafe {
            match native {
                Native::STR_BYTES => {
                    let text = call.text(0).as_bytes();
                    let made = self.byte_list(text)?;
                    call.give(made)
                }
                Native::STR_CHARS => {
                    let source = call.text(0);
                    let parts: Vec<&str> = source
                        .char_indices()
                        .map(|(at, sign)| &source[at..at + sign.len_utf8()])
                        .collect();
                    self.give_texts(call, &parts)
                }
                Native::STR_FIND => {
                    let found = text_method::find(call.text(0), call.text(1), 0);
                    call.give_optional(found.map(|at| at as u64))
                }
                Native::STR_RFIND => {
                    let found = text_method::rfind(call.text(0), call.text(1));
                    call.give_optional(found.map(|at| at as u64))
                }
                Native::STR_CONTAINS => call.give(call.text(0).contains(call.text(1)).into()),
                Native::STR_STARTS_WITH => call.give(call.text(0).starts_with(call.text(1)).into()),
                Native::STR_ENDS_WITH => call.give(call.text(0).ends_with(call.text(1)).into()),
                Native::STR_SPLIT => match text_method::split(call.text(0), call.text(1)) {
                    Ok(parts) => self.give_texts(call, &parts),
                    Err(problem) => Err(self.text_error(problem, "split", 0)),
                },
                Native::STR_SPLIT_ONCE => {
                    let Some((front, behind)) = call.text(0).split_once(call.text(1)) else {
                        return call.give(0);
                    };
                    let front = self.text(front)?;
                    *call.result.add(1) = front;
                    *call.result.add(2) = 0;
                    let behind = self.text(behind)?;
                    *call.result.add(2) = behind;
                    call.give(1)
                }
                Native::STR_LINES => {
                    let parts = text_method::lines(call.text(0));
                    self.give_texts(call, &parts)
                }
                Native::STR_TRIM => self.give_text(call, call.text(0).trim()),
                Native::STR_TRIM_START => self.give_text(call, call.text(0).trim_start()),
                Native::STR_TRIM_END => self.give_text(call, call.text(0).trim_end()),
                Native::STR_REPLACE => {
                    let made = text_method::replace(call.text(0), call.text(1), call.text(2));
                    match made {
                        Ok(made) => self.give_text(call, &made),
                        Err(problem) => Err(self.text_error(problem, "replace", 0)),
                    }
                }
                Native::STR_UPPER => self.give_text(call, &call.text(0).to_uppercase()),
                Native::STR_LOWER => self.give_text(call, &call.text(0).to_lowercase()),
                Native::STR_REPEAT => {
                    let count = call.int(1);
                    match text_method::repeat(call.text(0), count) {
                        Ok(made) => self.give_text(call, &made),
                        Err(problem) => Err(self.text_error(problem, "repeat", count)),
                    }
                }
                Native::STR_COUNT => match text_method::count(call.text(0), call.text(1)) {
                    Ok(count) => call.give(count as u64),
                    Err(problem) => Err(self.text_error(problem, "count", 0)),
                },
                Native::STR_PARSE_INT => call
                    .give_optional(text_method::parse_int(call.text(0)).map(|value| value as u64)),
                Native::STR_PARSE_FLOAT => {
                    call.give_optional(text_method::parse_float(call.text(0)).map(f64::to_bits))
                }
                Native::STR_HASH => call.give(map::hash_text(call.word(0)).into()),
                Native::STR_SLICE => self.slice_text(call),
                Native::INT_TO_STR => match text_method::to_base(call.int(0), call.int(1)) {
                    Some(made) => self.give_text(call, &made),
                    None => Err(self.throw(error::bad_base(call.int(1)))),
                },
                Native::INT_POW => {
                    let (base, exponent) = (call.int(0), call.int(1));
                    match text_method::int_pow(base, exponent) {
                        Ok(value) => call.give(value as u64),
                        Err(PowError::NegativeExponent) => {
                            Err(self.throw(error::negative_power(exponent)))
                        }
                        Err(PowError::Overflow) => {
                            Err(self.throw(error::power_overflow(base, exponent)))
                        }
                    }
                }
                Native::FLOAT_TRUNC => call.give_float(call.float(0).trunc()),
                Native::FLOAT_IS_NAN => call.give(call.float(0).is_nan().into()),
                Native::FLOAT_IS_FINITE => call.give(call.float(0).is_finite().into()),
                Native::LIST_POP => {
                    let element = self.element(call.ty);
                    let list = list::get(call.word(0));
                    if list.length == 0 {
                        return call.give(0);
                    }
                    list.length -= 1;
                    let at = list.data.add(list.length * element.size);
                    self.give_element(call, element, at)
                }
                Native::LIST_INSERT => {
                    let element = self.element(call.ty);
                    let (slot, index) = (call.word(0), call.int(1));
                    let length = list::get(slot).length;
                    if index < 0 || index as usize > length {
                        return Err(self.throw(error::outside_list(index, length)));
                    }
                    self.reserve_list(slot, element.size, 1)?;
                    let list = list::get(slot);
                    let at = list.data.add(index as usize * element.size);
                    let behind = (length - index as usize) * element.size;
                    std::ptr::copy(at, at.add(element.size), behind);
                    element.write(at, call.arguments.add(2));
                    list.length += 1;
                    Ok(())
                }
                Native::LIST_REMOVE => {
                    let element = self.element(call.ty);
                    let (list, index) = (list::get(call.word(0)), call.int(1));
                    if index < 0 || index as usize >= list.length {
                        return Err(self.throw(error::outside_list(index, list.length)));
                    }
                    let at = list.data.add(index as usize * element.size);
                    element.read(at, call.result);
                    let behind = (list.length - index as usize - 1) * element.size;
                    std::ptr::copy(at.add(element.size), at, behind);
                    list.length -= 1;
                    Ok(())
                }
                Native::LIST_EXTEND => {
                    let element = self.element(call.ty);
                    let more = list::get(call.word(1)).length;
                    self.reserve_list(call.word(0), element.size, more)?;
                    let (to, from) = (list::get(call.word(0)), list::get(call.word(1)).data);
                    let end = to.data.add(to.length * element.size);
                    std::ptr::copy(from, end, more * element.size);
                    to.length += more;
                    Ok(())
                }
                Native::LIST_CLEAR => {
                    list::get(call.word(0)).length = 0;
                    Ok(())
                }
                Native::LIST_COPY => {
                    let length = list::get(call.word(0)).length;
                    let made = self.copied_list(call.ty, call.word(0), 0, length)?;
                    call.give(made)
                }
                Native::LIST_FILL => {
                    let element = self.element(call.ty);
                    let list = list::get(call.word(0));
                    for index in 0..list.length {
                        element.write(list.data.add(index * element.size), call.arguments.add(1));
                    }
                    Ok(())
                }
                Native::LIST_REVERSE => {
                    let element = self.element(call.ty);
                    let list = list::get(call.word(0));
                    for index in 0..list.length / 2 {
                        let other = list.length - 1 - index;
                        std::ptr::swap_nonoverlapping(
                            list.data.add(index * element.size),
                            list.data.add(other * element.size),
                            element.size,
                        );
                    }
                    Ok(())
                }
                Native::LIST_INDEX => {
                    call.give_optional(self.find_element(call).map(|index| index as u64))
                }
                Native::LIST_CONTAINS => call.give(self.find_element(call).is_some().into()),
                Native::LIST_SLICE => {
                    let length = list::get(call.word(0)).length;
                    let (start, end) = (call.int(1), call.int(2));
                    // What is left open reaches to the end.
                    let end = if end == OPEN_END { length as i64 } else { end };
                    if start < 0 || end as usize > length || end < 0 || start as usize > length {
                        return Err(self.throw(error::slice_of_list(start, end, length)));
                    }
                    if start > end {
                        return Err(self.throw(error::slice_order(start, end)));
                    }
                    let count = (end - start) as usize;
                    let made = self.copied_list(call.ty, call.word(0), start as usize, count)?;
                    call.give(made)
                }
                Native::LIST_SORT => {
                    self.sort_list(call);
                    Ok(())
                }
                Native::LIST_SUM => self.sum_list(call),
                Native::LIST_MIN => self.least_element(call, std::cmp::Ordering::Less),
                Native::LIST_MAX => self.least_element(call, std::cmp::Ordering::Greater),
                Native::TEXTS_JOIN => {
                    let list = list::get(call.word(0));
                    let separator = call.text(1);
                    let mut parts: Vec<&[u8]> = Vec::with_capacity(list.length * 2);
                    for index in 0..list.length {
                        if index > 0 {
                            parts.push(separator.as_bytes());
                        }
                        let slot = *list.data.cast::<u64>().add(index);
                        parts.push(text::get(slot).as_bytes());
                    }
                    let made = self.new_text(&parts)?;
                    call.give(made)
                }
                Native::MAP_REMOVE => self.remove_entry(call),
                Native::MAP_CLEAR => {
                    map::clear(call.word(0));
                    Ok(())
                }
                Native::MAP_KEYS => self.entries_list(call, true),
                Native::MAP_VALUES => self.entries_list(call, false),
                Native::MAP_COPY => self.copied_map(call),
                Native::ARRAY_LIST => {
                    let count = match self.world().types.shallow_kind(call.ty) {
                        TyKind::Array(_, count) => usize::try_from(*count).unwrap_or(0),
                        _ => 0,
                    };
                    let data = call.arguments.cast::<u8>();
                    let made = self.list_of_memory(self.element(call.ty), data, count)?;
                    call.give(made)
                }
                Native::POINTER_LIST | Native::POINTER_BYTES => {
                    let count = call.int(1);
                    let Ok(count) = usize::try_from(count) else {
                        return Err(self.throw(error::negative_bytes(count)));
                    };
                    let mut element = self.element(call.ty);
                    if native == Native::POINTER_BYTES {
                        element = Element {
                            ty: Ty::U8,
                            scalar: Some(Scalar::U8),
                            size: 1,
                            slots: 1,
                            references: false,
                        };
                    }
                    self.list_of_foreign_memory(call, element, count)
                }
                Native::TEXT_OF_BYTES => {
                    let list = list::get(call.word(0));
                    let bytes = std::slice::from_raw_parts(list.data, list.length);
                    match std::str::from_utf8(bytes) {
                        Ok(_) => {
                            let made = self.new_text(&[bytes])?;
                            call.give(made)
                        }
                        Err(_) => call.give(0),
                    }
                }
                Native::REGEX_NEW => match regex::Regex::new(call.text(0)) {
                    Ok(made) => {
                        self.expressions.push(made);
                        call.give(self.expressions.len() as u64 - 1)
                    }
                    Err(problem) => Err(self.throw(error::bad_expression(&problem.to_string()))),
                },
                Native::REGEX_FIND => self.find_expression(call),
                Native::MAKE_ERROR => {
                    let made = self.new_error(call.word(1), call.word(0), call.int(2))?;
                    call.give(made)
                }
                Native::KEEP => {
                    self.kept.push(call.word(0));
                    call.give(call.word(0))
                }
                Native::INPUT => {
                    output::write(Stream::Output, call.text(0));
                    output::flush();
                    match output::read_line() {
                        Some(line) => self.give_text(call, &line),
                        None => call.give(0),
                    }
                }
            }
        }
    }

    unsafe fn give_text(&mut self, call: Call, made: &str) -> Done {
        let made = self.text(made)?;
        // SAFETY: a text is one slot.
        unsafe { call.give(made) }
    }

    /// A list of texts. It is the result from the start, so that it is kept.
    unsafe fn give_texts(&mut self, call: Call, parts: &[&str]) -> Done {
        let made = self.new_list(8, true, parts.len())?;
        // SAFETY: the list has room for all; its texts are in it before the next is made.
        unsafe {
            for part in parts {
                let text = self.text(part)?;
                let list = list::get(std::hint::black_box(made));
                list.data.cast::<u64>().add(list.length).write(text);
                list.length += 1;
            }
            call.give(made)
        }
    }

    fn byte_list(&mut self, bytes: &[u8]) -> Result<u64, Thrown> {
        let made = self.new_list(1, false, bytes.len())?;
        // SAFETY: made with room for all.
        unsafe {
            let list = list::get(made);
            std::ptr::copy_nonoverlapping(bytes.as_ptr(), list.data, bytes.len());
            list.length = bytes.len();
        }
        Ok(made)
    }

    unsafe fn slice_text(&mut self, call: Call) -> Done {
        // SAFETY: a text and two ints.
        let (source, start, end) = unsafe { (call.text(0), call.int(1), call.int(2)) };
        let end = if end == OPEN_END {
            source.len() as i64
        } else {
            end
        };
        match text_method::slice(source, start, end) {
            // SAFETY: the result is one slot.
            Ok(part) => unsafe { self.give_text(call, part) },
            Err(SliceError::OutOfRange) => {
                Err(self.throw(error::slice_of_text(start, end, source.len())))
            }
            Err(SliceError::Order) => Err(self.throw(error::slice_order(start, end))),
            Err(SliceError::Boundary(at)) => Err(self.throw(error::slice_inside_character(at))),
        }
    }

    /// The error of a method that was given what it cannot work with.
    fn text_error(&mut self, problem: TextError, method: &str, count: i64) -> Thrown {
        match problem {
            TextError::Empty => self.throw(error::empty_text_argument(method)),
            TextError::Negative => self.throw(error::negative_repeat(count)),
            TextError::TooLarge => self.out_of_memory(),
        }
    }

    /// Start and end of a place, and of its groups.
    unsafe fn find_expression(&mut self, call: Call) -> Done {
        // SAFETY: an expression's number, a text and a place.
        let (number, source, start) = unsafe { (call.int(0), call.text(1), call.int(2)) };
        let mut places: Vec<i64> = Vec::new();
        let start = usize::try_from(start).unwrap_or(usize::MAX);
        if start <= source.len()
            && source.is_char_boundary(start)
            && let Some(expression) = usize::try_from(number)
                .ok()
                .and_then(|at| self.expressions.get(at))
            && let Some(found) = expression.captures_at(source, start)
        {
            for group in found.iter() {
                let (from, to) =
                    group.map_or((-1, -1), |group| (group.start() as i64, group.end() as i64));
                places.extend([from, to]);
            }
        }
        let made = self.new_list(8, false, places.len())?;
        // SAFETY: made with room for all.
        unsafe {
            let list = list::get(made);
            std::ptr::copy_nonoverlapping(places.as_ptr(), list.data.cast(), places.len());
            list.length = places.len();
            call.give(made)
        }
    }

    // ---- lists

    /// An element as a `T?`.
    unsafe fn give_element(&mut self, call: Call, element: Element, at: *const u8) -> Done {
        let types = self.world().types;
        // SAFETY: the result has the slots of the optional element.
        unsafe {
            let optional = matches!(
                types.shallow_kind(types.value_type(element.ty)),
                TyKind::Optional(_)
            );
            if optional || types.is_address(element.ty) {
                element.read(at, call.result);
            } else {
                element.read(at, call.result.add(1));
                *call.result = 1;
            }
        }
        Ok(())
    }

    unsafe fn copied_list(
        &mut self,
        ty: Ty,
        source: u64,
        start: usize,
        count: usize,
    ) -> Result<u64, Thrown> {
        let element = self.element(ty);
        let made = self.new_list(element.size, element.references, count)?;
        // SAFETY: the range lies in the source, which is kept by the frame.
        unsafe {
            let from = list::get(source).data.add(start * element.size);
            let list = list::get(made);
            std::ptr::copy_nonoverlapping(from, list.data, count * element.size);
            list.length = count;
        }
        Ok(made)
    }

    unsafe fn list_of_memory(
        &mut self,
        element: Element,
        data: *const u8,
        count: usize,
    ) -> Result<u64, Thrown> {
        let made = self.new_list(element.size, element.references, count)?;
        // SAFETY: the caller's promise.
        unsafe {
            let list = list::get(made);
            std::ptr::copy_nonoverlapping(data, list.data, count * element.size);
            list.length = count;
        }
        Ok(made)
    }

    /// The same from memory of C's: what cannot be read is an error.
    unsafe fn list_of_foreign_memory(
        &mut self,
        call: Call,
        element: Element,
        count: usize,
    ) -> Done {
        // SAFETY: a pointer in the first slot.
        let address = unsafe { call.word(0) };
        let bytes = count.saturating_mul(element.size);
        if bytes > 0
            && let Some(bad) = super::fault::first_unreadable(address as usize, bytes)
        {
            return Err(self.throw(error::fault(bad as u64, false)));
        }
        // SAFETY: the memory was just found readable.
        unsafe {
            let made = self.list_of_memory(element, address as *const u8, count)?;
            call.give(made)
        }
    }

    unsafe fn find_element(&self, call: Call) -> Option<usize> {
        let element = self.element(call.ty);
        // SAFETY: a list, and an element behind it; elements below the length are read.
        unsafe {
            let list = list::get(call.word(0));
            let wanted = call.arguments.add(1);
            (0..list.length).find(|index| {
                let at = list.data.add(index * element.size);
                match element.scalar {
                    Some(scalar) => {
                        let value = list::load(at, scalar);
                        self.equal(&value, wanted, element.ty, 0)
                    }
                    None => self.equal(at.cast(), wanted, element.ty, 0),
                }
            })
        }
    }

    unsafe fn sort_list(&mut self, call: Call) {
        let element = self.element(call.ty);
        let is_text = self.world().types.value_type(element.ty) == Ty::STR;
        // SAFETY: the checker lets only lists of scalars here; elements are read and written below the length.
        unsafe {
            let list = list::get(call.word(0));
            let (Some(scalar), data, length) = (element.scalar, list.data, list.length) else {
                return;
            };
            match scalar {
                Scalar::Word if is_text => {
                    let words = std::slice::from_raw_parts_mut(data.cast::<u64>(), length);
                    words.sort_by(|a, b| text::get(*a).cmp(text::get(*b)));
                }
                Scalar::Word => {
                    std::slice::from_raw_parts_mut(data.cast::<i64>(), length).sort_unstable()
                }
                Scalar::F64 => std::slice::from_raw_parts_mut(data.cast::<f64>(), length)
                    .sort_unstable_by(f64::total_cmp),
                Scalar::F32 => std::slice::from_raw_parts_mut(data.cast::<f32>(), length)
                    .sort_unstable_by(f32::total_cmp),
                Scalar::U8 | Scalar::Bool => {
                    std::slice::from_raw_parts_mut(data, length).sort_unstable()
                }
                Scalar::I8 => {
                    std::slice::from_raw_parts_mut(data.cast::<i8>(), length).sort_unstable()
                }
                Scalar::I16 => {
                    std::slice::from_raw_parts_mut(data.cast::<i16>(), length).sort_unstable()
                }
                Scalar::U16 => {
                    std::slice::from_raw_parts_mut(data.cast::<u16>(), length).sort_unstable()
                }
                Scalar::I32 => {
                    std::slice::from_raw_parts_mut(data.cast::<i32>(), length).sort_unstable()
                }
                Scalar::U32 => {
                    std::slice::from_raw_parts_mut(data.cast::<u32>(), length).sort_unstable()
                }
            }
        }
    }

    unsafe fn sum_list(&mut self, call: Call) -> Done {
        let element = self.element(call.ty);
        let types = self.world().types;
        let float = types.value_type(element.ty) == Ty::FLOAT;
        // SAFETY: elements below the length; the checker lets only numbers here.
        unsafe {
            let list = list::get(call.word(0));
            let values = (0..list.length).map(|index| {
                let scalar = element.scalar.unwrap_or(Scalar::Word);
                list::load(list.data.add(index * element.size), scalar)
            });
            if float {
                return call.give_float(
                    values
                        .map(f64::from_bits)
                        .fold(0.0, |sum, value| sum + value),
                );
            }
            let mut sum = 0i64;
            for value in values {
                match sum.checked_add(value as i64) {
                    Some(more) => sum = more,
                    None => return Err(self.throw(error::sum_overflow())),
                }
            }
            call.give(sum as u64)
        }
    }

    /// The element that comes first in the given order.
    unsafe fn least_element(&mut self, call: Call, wanted: std::cmp::Ordering) -> Done {
        let element = self.element(call.ty);
        let value_type = self.world().types.value_type(element.ty);
        // SAFETY: elements below the length; the checker lets only numbers and texts here.
        unsafe {
            let list = list::get(call.word(0));
            let scalar = element.scalar.unwrap_or(Scalar::Word);
            let read = |index: usize| list::load(list.data.add(index * element.size), scalar);
            let mut best: Option<(usize, u64)> = None;
            for index in 0..list.length {
                let value = read(index);
                let better = best.is_none_or(|(_, known)| {
                    let order = match value_type {
                        Ty::FLOAT => f64::from_bits(value)
                            .partial_cmp(&f64::from_bits(known))
                            .unwrap_or(std::cmp::Ordering::Equal),
                        Ty::STR => text::get(value).cmp(text::get(known)),
                        _ => (value as i64).cmp(&(known as i64)),
                    };
                    order == wanted
                });
                if better {
                    best = Some((index, value));
                }
            }
            match best {
                Some((index, _)) => {
                    let at = list.data.add(index * element.size);
                    self.give_element(call, element, at)
                }
                None => call.give(0),
            }
        }
    }

    // ---- maps

    /// Key and value types of a map type, and the shape of its entries.
    fn map_types(&self, ty: Ty) -> (Ty, Ty, MapShape) {
        let types = self.world().types;
        let (key, value) = match types.shallow_kind(ty) {
            TyKind::Map(key, value) => (*key, *value),
            _ => (Ty::INT, Ty::INT),
        };
        let shape = MapShape {
            key_slots: types.slots(key) as u16,
            value_slots: types.slots(value) as u16,
            texts: key_texts(types, key),
        };
        (key, value, shape)
    }

    unsafe fn remove_entry(&mut self, call: Call) -> Done {
        let (_, value, shape) = self.map_types(call.ty);
        let types = self.world().types;
        // SAFETY: a map and a key of its shape; the value stays where it was while it is copied.
        unsafe {
            let (map, key) = (call.word(0), call.arguments.add(1));
            let found = map::find(map, key, shape);
            if found.is_null() {
                return call.give(0);
            }
            let optional = matches!(types.shallow_kind(value), TyKind::Optional(_));
            let slots = usize::from(shape.value_slots);
            map::remove(map, key, shape);
            if optional || types.is_address(value) {
                std::ptr::copy(found, call.result, slots);
            } else {
                std::ptr::copy(found, call.result.add(1), slots);
                *call.result = 1;
            }
        }
        Ok(())
    }

    /// The keys or the values as a list.
    unsafe fn entries_list(&mut self, call: Call, keys: bool) -> Done {
        let (key, value, shape) = self.map_types(call.ty);
        let types = self.world().types;
        let ty = if keys { key } else { value };
        let element = Element {
            ty,
            scalar: types.scalar(ty),
            size: types.size_and_align(ty).map_or(8, |(size, _)| size),
            slots: types.slots(ty),
            references: types.holds_references(ty),
        };
        // SAFETY: a map of the shape; the list has room for all its entries.
        unsafe {
            let map = call.word(0);
            let made = self.new_list(element.size, element.references, map::get(map).length)?;
            let list = list::get(made);
            let mut index = 0;
            while let Some(found) = map::next(map, index) {
                let (key_at, value_at) = map::entry(map, found, shape);
                let from = if keys { key_at } else { value_at };
                element.write(list.data.add(list.length * element.size), from);
                list.length += 1;
                index = found + 1;
            }
            call.give(made)
        }
    }

    unsafe fn copied_map(&mut self, call: Call) -> Done {
        let (_, _, shape) = self.map_types(call.ty);
        // SAFETY: a map of the shape; keys and values are kept by it.
        unsafe {
            let source = call.word(0);
            let made = self.new_map_like(source, shape)?;
            let mut index = 0;
            while let Some(found) = map::next(source, index) {
                let (key, value) = map::entry(source, found, shape);
                let to = self.map_insert(std::hint::black_box(made), key, shape)?;
                std::ptr::copy_nonoverlapping(value, to, shape.value_slots.into());
                index = found + 1;
            }
            call.give(made)
        }
    }
}

/// Which slots of a key are texts.
pub(super) fn key_texts(types: &TypeTable, key: Ty) -> u32 {
    fn mark(types: &TypeTable, key: Ty, slot: &mut usize, texts: &mut u32) {
        match types.shallow_kind(key) {
            TyKind::Tuple(parts) => parts
                .iter()
                .for_each(|part| mark(types, *part, slot, texts)),
            kind => {
                if matches!(kind, TyKind::Str) && *slot < 32 {
                    *texts |= 1 << *slot;
                }
                *slot += 1;
            }
        }
    }
    let mut texts = 0;
    mark(types, key, &mut 0, &mut texts);
    texts
}
