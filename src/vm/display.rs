//! Values as `print` shows them: their types say how.
//!
//! A value is given by the address of its slots, a place by its address and type; what takes several slots lies
//! in memory as in slots.

use super::{Vm, error_object, format, list, map, text};
use crate::bytecode::shape::MapShape;
use crate::syntax::ast::FormatSpec;
use crate::types::{FieldLayout, NamedTypeKind, Ty, TyKind};
use std::fmt::Write;
use std::ops::{Deref, DerefMut};

/// What is nested deeper than this is cut: a list may contain itself.
pub(super) const MAXIMUM_DEPTH: usize = 20;

/// What has been written of a value so far.
struct Shown {
    text: String,
    /// Elements that are shown of a list or map, and characters of a text within a container.
    most: usize,
}

impl Default for Shown {
    fn default() -> Self {
        Shown {
            text: String::new(),
            most: usize::MAX,
        }
    }
}

impl Deref for Shown {
    type Target = String;

    fn deref(&self) -> &String {
        &self.text
    }
}

impl DerefMut for Shown {
    fn deref_mut(&mut self) -> &mut String {
        &mut self.text
    }
}

impl Shown {
    /// What stands for the elements that are not shown.
    fn left_out(&mut self, count: usize) {
        if count > self.most {
            let _ = write!(self.text, ", … {} more", count - self.most);
        }
    }
}

impl Vm {
    /// What `print` shows of a value.
    ///
    /// # Safety
    /// A value of the type begins at `slots`. The same holds for all that follow.
    pub(crate) unsafe fn display(&self, slots: *const u64, ty: Ty) -> String {
        let mut out = Shown::default();
        // SAFETY: the caller's promise.
        unsafe { self.write_value(&mut out, slots, ty, 0) };
        out.text
    }

    /// A value as a script would write it, with no more of its lists, maps and texts than `most` elements each.
    ///
    /// # Safety
    /// As for [`Vm::display`].
    pub(crate) unsafe fn display_in_brief(&self, slots: *const u64, ty: Ty, most: usize) -> String {
        let mut out = Shown {
            text: String::new(),
            most,
        };
        // SAFETY: the caller's promise.
        unsafe { self.write_value(&mut out, slots, ty, 1) };
        out.text
    }

    /// Within containers texts are quoted.
    unsafe fn write_value(&self, out: &mut Shown, slots: *const u64, ty: Ty, depth: usize) {
        let types = self.world().types;
        let slot = if types.slots(ty) == 0 {
            0
        } else {
            // SAFETY: the type has a slot; blocks in memory need not be aligned.
            unsafe { slots.read_unaligned() }
        };
        match types.shallow_kind(types.value_type(ty)) {
            TyKind::Int => {
                let _ = write!(out, "{}", slot as i64);
            }
            TyKind::Float => out.push_str(&format::float(f64::from_bits(slot))),
            TyKind::Bool => out.push_str(if slot != 0 { "true" } else { "false" }),
            TyKind::Str => {
                // SAFETY: the type says that the slot holds a text.
                let text = unsafe { text::get(slot) };
                match text.char_indices().nth(out.most) {
                    _ if depth == 0 => out.push_str(text),
                    None => quote(out, text),
                    Some((end, _)) => {
                        quote(out, &text[..end]);
                        let rest = text[end..].chars().count();
                        let _ = write!(out, "… {rest} more");
                    }
                }
            }
            TyKind::Error => {
                // SAFETY: the type says that the slot holds an error.
                let message = unsafe { text::get(error_object::get(slot).message) };
                out.push_str("Error(");
                quote(out, message);
                out.push(')');
            }
            TyKind::Optional(_) if slot == 0 => out.push_str("null"),
            TyKind::Optional(inner) => {
                let inner = *inner;
                let slots = if types.has_flag(inner) {
                    slots.wrapping_add(1)
                } else {
                    slots
                };
                // SAFETY: the value lies behind the flag, or in the one slot.
                unsafe { self.write_value(out, slots, inner, depth) }
            }
            TyKind::Range => {
                // SAFETY: a range has two slots.
                let end = unsafe { slots.add(1).read_unaligned() };
                let _ = write!(out, "{}..{}", slot as i64, end as i64);
            }
            TyKind::Pointer(_) => {
                let _ = write!(out, "{} {slot:#x}", types.name(ty));
            }
            _ if depth >= MAXIMUM_DEPTH => out.push('…'),
            TyKind::List(element) => {
                // SAFETY: the type says that the slot holds a list of such elements.
                unsafe {
                    let list = list::get(slot);
                    self.write_elements(out, list.data, list.length, *element, depth);
                }
            }
            TyKind::Array(element, count) => {
                let count = usize::try_from(*count).unwrap_or(0);
                // SAFETY: the elements lie in the slots.
                unsafe { self.write_elements(out, slots.cast(), count, *element, depth) }
            }
            TyKind::Map(key, value) => {
                // SAFETY: the type says that the slot holds such a map.
                unsafe { self.write_map(out, slot, *key, *value, depth) }
            }
            TyKind::Tuple(parts) => {
                out.push('(');
                let mut at = slots;
                for (index, part) in parts.iter().enumerate() {
                    if index > 0 {
                        out.push_str(", ");
                    }
                    // SAFETY: the parts lie one behind the other.
                    unsafe { self.write_value(out, at, *part, depth + 1) };
                    at = at.wrapping_add(types.slots(*part));
                }
                out.push_str(if parts.len() == 1 { ",)" } else { ")" });
            }
            // SAFETY: the caller's promise.
            TyKind::Named(..) => unsafe { self.write_named(out, slots, ty, depth) },
            _ => {
                let _ = write!(out, "{}", types.name(ty));
            }
        }
    }

    unsafe fn write_elements(
        &self,
        out: &mut Shown,
        data: *const u8,
        count: usize,
        element: Ty,
        depth: usize,
    ) {
        let stride = self.world().types.size_and_align(element);
        let stride = stride.map_or(8, |(size, _)| size);
        out.push('[');
        for index in 0..count.min(out.most) {
            if index > 0 {
                out.push_str(", ");
            }
            // SAFETY: below the length.
            unsafe { self.write_place(out, data.wrapping_add(index * stride), element, depth + 1) };
        }
        out.left_out(count);
        out.push(']');
    }

    unsafe fn write_map(&self, out: &mut Shown, slot: u64, key: Ty, value: Ty, depth: usize) {
        let types = self.world().types;
        let shape = MapShape {
            key_slots: types.slots(key) as u16,
            value_slots: types.slots(value) as u16,
            texts: 0,
        };
        out.push('[');
        let mut index = 0;
        let mut count = 0;
        // SAFETY: entries are visited in their order, each of this shape.
        unsafe {
            while let Some(found) = map::next(slot, index) {
                index = found + 1;
                count += 1;
                if count > out.most {
                    continue;
                }
                if count > 1 {
                    out.push_str(", ");
                }
                let (key_at, value_at) = map::entry(slot, found, shape);
                self.write_value(out, key_at, key, depth + 1);
                out.push_str(": ");
                self.write_value(out, value_at, value, depth + 1);
            }
        }
        out.left_out(count);
        if index == 0 {
            out.push(':');
        }
        out.push(']');
    }

    /// What lies in a place: scalars are as wide as their type.
    unsafe fn write_place(&self, out: &mut Shown, at: *const u8, ty: Ty, depth: usize) {
        let types = self.world().types;
        match (types.scalar(ty), types.shallow(ty)) {
            (Some(scalar), Ty::CSTR | Ty::OPTIONAL_CSTR) => {
                // SAFETY: the caller's promise.
                let address = unsafe { list::load(at, scalar) };
                write_c_string(out, address);
            }
            (Some(scalar), _) => {
                // SAFETY: as above.
                let slot = unsafe { list::load(at, scalar) };
                // SAFETY: the one slot of the value.
                unsafe { self.write_value(out, &slot, ty, depth) }
            }
            (None, Ty::LONG_DOUBLE) => {
                // SAFETY: as above.
                let slot = unsafe { list::load_long_double(at) };
                // SAFETY: the one slot of the value.
                unsafe { self.write_value(out, &slot, Ty::FLOAT, depth) }
            }
            // SAFETY: as above.
            (None, _) => unsafe { self.write_value(out, at.cast(), ty, depth) },
        }
    }

    unsafe fn write_named(&self, out: &mut Shown, slots: *const u64, ty: Ty, depth: usize) {
        let types = self.world().types;
        let Some((id, _)) = types.named_of(ty) else {
            return;
        };
        let named = types.named(id);
        // SAFETY: the type has a slot.
        let slot = unsafe { slots.read_unaligned() };
        let layout = types.layout(ty);
        match named.kind {
            NamedTypeKind::CEnum => {
                let mut cases = named.contents.cases.iter();
                match cases.find(|case| case.value == slot as i64) {
                    Some(case) => out.push_str(&case.name),
                    None => {
                        let _ = write!(out, "{}({})", named.name, slot as i64);
                    }
                }
            }
            NamedTypeKind::Enum => {
                // SAFETY: the slot holds such an enum.
                let case = unsafe { case_of(slot) };
                let Some(row) = named.contents.cases.get(case) else {
                    return;
                };
                out.push_str(&row.name);
                if let Some((fields, _)) = layout.and_then(|layout| layout.cases.get(case))
                    && !fields.is_empty()
                {
                    // SAFETY: a case with a payload is an object.
                    unsafe { self.write_fields(out, slot as *const u8, fields, depth) };
                }
            }
            NamedTypeKind::Struct | NamedTypeKind::Union | NamedTypeKind::Class => {
                out.push_str(&named.name);
                let start = match named.kind {
                    NamedTypeKind::Class => slot as *const u8,
                    _ => slots.cast(),
                };
                if let Some(layout) = layout {
                    // SAFETY: the fields lie from there on.
                    unsafe { self.write_fields(out, start, &layout.fields, depth) };
                }
            }
            NamedTypeKind::Opaque => out.push_str(&named.name),
        }
    }

    unsafe fn write_fields(
        &self,
        out: &mut Shown,
        start: *const u8,
        fields: &[FieldLayout],
        depth: usize,
    ) {
        out.push('(');
        for (index, field) in fields.iter().enumerate() {
            if index > 0 {
                out.push_str(", ");
            }
            if !field.name.is_empty() {
                out.push_str(&field.name);
                out.push_str(": ");
            }
            let at = start.wrapping_add(field.offset);
            // SAFETY: the caller's promise.
            unsafe {
                if field.bits.is_some() {
                    let value = load_bits(at, field);
                    self.write_value(out, &value, field.ty, depth + 1);
                } else {
                    self.write_place(out, at, field.ty, depth + 1);
                }
            }
        }
        out.push(')');
    }

    /// A value by a format that the checker found right for its type.
    ///
    /// # Safety
    /// As for [`Vm::display`].
    pub(crate) unsafe fn format_value(
        &self,
        slots: *const u64,
        ty: Ty,
        format: &FormatSpec,
    ) -> String {
        let types = self.world().types;
        // SAFETY: the caller's promise.
        unsafe {
            match types.shallow_kind(types.value_type(ty)) {
                TyKind::Int => format::int(*slots as i64, format),
                TyKind::Float => format::float_by(f64::from_bits(*slots), format),
                _ => format::text(&self.display(slots, ty), format),
            }
        }
    }
}

/// The number of an enum's case.
///
/// # Safety
/// `slot` holds an enum with payloads.
pub(super) unsafe fn case_of(slot: u64) -> usize {
    let tag = if slot < 4096 {
        slot
    } else {
        // SAFETY: an object begins with its tag.
        unsafe { (slot as *const u64).read() }
    };
    tag.wrapping_sub(1) as usize
}

/// What a bit-field holds.
///
/// # Safety
/// The field's scalar lies at `at`.
pub(super) unsafe fn load_bits(at: *const u8, field: &FieldLayout) -> u64 {
    let Some(bits) = field.bits else {
        return 0;
    };
    // SAFETY: the caller's promise.
    let whole = unsafe { list::load(at, bits.container) };
    let up = whole << (64 - bits.width - bits.shift);
    if bits.signed {
        (up as i64 >> (64 - bits.width)) as u64
    } else {
        up >> (64 - bits.width)
    }
}

/// A place of the type `cstr`: C may have written it.
fn write_c_string(out: &mut String, address: u64) {
    if address == 0 {
        out.push_str("null");
        return;
    }
    // SAFETY: a `cstr` is the address of a C string: what C wrote there is C's to answer for.
    let text = unsafe { std::ffi::CStr::from_ptr(address as *const libc::c_char) };
    quote(out, &text.to_string_lossy());
}

/// A text as a script would write it.
pub(super) fn quote(out: &mut String, text: &str) {
    out.push('"');
    for sign in text.chars() {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\0' => out.push_str("\\0"),
            sign if sign.is_control() => {
                let _ = write!(out, "\\u{{{:x}}}", sign as u32);
            }
            sign => out.push(sign),
        }
    }
    out.push('"');
}
