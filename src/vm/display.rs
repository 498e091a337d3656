//! Values as `print` shows them, and equality by value: both follow the type.

use super::{Vm, error_object, format, list, text};
use crate::syntax::ast::FormatSpec;
use crate::types::{Ty, TyKind};
use std::fmt::Write;

/// Lists nested deeper than this are cut: a list may contain itself.
const MAXIMUM_DEPTH: usize = 20;

impl Vm {
    /// What `print` shows of a value.
    pub(crate) fn display(&self, slot: u64, ty: Ty) -> String {
        let mut out = String::new();
        self.write_value(&mut out, slot, ty, 0);
        out
    }

    /// Within containers texts are quoted.
    fn write_value(&self, out: &mut String, slot: u64, ty: Ty, depth: usize) {
        let types = self.world().types;
        match types.shallow_kind(types.value_type(ty)) {
            TyKind::Unit => out.push_str("()"),
            TyKind::Int => {
                let _ = write!(out, "{}", slot as i64);
            }
            TyKind::Float => out.push_str(&format::float(f64::from_bits(slot))),
            TyKind::Bool => out.push_str(if slot != 0 { "true" } else { "false" }),
            TyKind::Str => {
                // SAFETY: the type says that the slot holds a text.
                let text = unsafe { text::get(slot) };
                if depth == 0 {
                    out.push_str(text)
                } else {
                    quote(out, text)
                }
            }
            TyKind::List(element) => self.write_list(out, slot, ty, *element, depth),
            TyKind::Error => {
                // SAFETY: the type says that the slot holds an error.
                let message = unsafe { text::get(error_object::get(slot).message) };
                out.push_str("Error(");
                quote(out, message);
                out.push(')');
            }
            TyKind::Optional(_) if slot == 0 => out.push_str("null"),
            TyKind::Optional(inner) => self.write_value(out, slot, *inner, depth),
            TyKind::Pointer(_) => {
                let _ = write!(out, "{} {slot:#x}", types.name(ty));
            }
            _ => {
                let _ = write!(out, "{}", types.name(ty));
            }
        }
    }

    fn write_list(&self, out: &mut String, slot: u64, ty: Ty, element: Ty, depth: usize) {
        if depth >= MAXIMUM_DEPTH {
            out.push_str("[…]");
            return;
        }
        let (_, scalar, _) = self.element(ty);
        // SAFETY: the type says that the slot holds a list of such elements.
        let list = unsafe { list::get(slot) };
        out.push('[');
        for index in 0..list.length {
            if index > 0 {
                out.push_str(", ");
            }
            // SAFETY: below the length.
            let value =
                unsafe { list::load(list.data.wrapping_add(index * scalar.size()), scalar) };
            let types = self.world().types;
            match types.shallow_kind(element) {
                TyKind::CStr => self.write_c_string(out, value),
                _ => self.write_value(out, value, element, depth + 1),
            }
        }
        out.push(']');
    }

    /// An element of a list of `cstr`: C may have written it.
    fn write_c_string(&self, out: &mut String, address: u64) {
        if address == 0 {
            out.push_str("null");
            return;
        }
        // SAFETY: a `cstr` is the address of a C string: what C wrote there is C's to answer for.
        let text = unsafe { std::ffi::CStr::from_ptr(address as *const libc::c_char) };
        quote(out, &text.to_string_lossy());
    }

    /// A value by a format that the checker found right for its type.
    pub(crate) fn format_value(&self, slot: u64, ty: Ty, format: &FormatSpec) -> String {
        let types = self.world().types;
        match types.shallow_kind(types.value_type(ty)) {
            TyKind::Int => format::int(slot as i64, format),
            TyKind::Float => format::float_by(f64::from_bits(slot), format),
            _ => format::text(&self.display(slot, ty), format),
        }
    }

    /// Equality by value.
    pub(crate) fn equal(&self, left: u64, right: u64, ty: Ty, depth: usize) -> bool {
        let types = self.world().types;
        match types.shallow_kind(types.value_type(ty)) {
            TyKind::Float => f64::from_bits(left) == f64::from_bits(right),
            // SAFETY: the type says that both hold texts.
            TyKind::Str => left == right || unsafe { text::get(left) == text::get(right) },
            TyKind::Optional(inner) => match (left, right) {
                (0, _) | (_, 0) => left == right,
                _ => self.equal(left, right, *inner, depth),
            },
            TyKind::List(element) => {
                if left == right || depth >= MAXIMUM_DEPTH {
                    return left == right;
                }
                let (_, scalar, _) = self.element(ty);
                // SAFETY: the type says that both hold lists of such elements.
                let (left, right) = unsafe { (list::get(left), list::get(right)) };
                left.length == right.length
                    && (0..left.length).all(|index| {
                        let offset = index * scalar.size();
                        // SAFETY: below both lengths.
                        let (a, b) = unsafe {
                            (
                                list::load(left.data.wrapping_add(offset), scalar),
                                list::load(right.data.wrapping_add(offset), scalar),
                            )
                        };
                        match types.shallow_kind(*element) {
                            TyKind::CStr => equal_c_strings(a, b),
                            _ => self.equal(a, b, *element, depth + 1),
                        }
                    })
            }
            _ => left == right,
        }
    }
}

fn equal_c_strings(left: u64, right: u64) -> bool {
    if left == right || left == 0 || right == 0 {
        return left == right;
    }
    // SAFETY: as in `write_c_string`.
    unsafe { libc::strcmp(left as *const libc::c_char, right as *const libc::c_char) == 0 }
}

/// A text as a script would write it.
fn quote(out: &mut String, text: &str) {
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
