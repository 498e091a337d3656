//! Equality by value: texts, lists, maps, tuples, structs and enums by what they hold, objects by identity.

use super::display::{MAXIMUM_DEPTH, case_of, load_bits};
use super::{Vm, list, map, text};
use crate::bytecode::shape::MapShape;
use crate::types::{FieldLayout, NamedTypeKind, Ty, TyKind};

impl Vm {
    /// Whether two values are equal.
    ///
    /// # Safety
    /// Values of the type begin at both addresses. The same holds for all that follow.
    pub(crate) unsafe fn equal(
        &self,
        left: *const u64,
        right: *const u64,
        ty: Ty,
        depth: usize,
    ) -> bool {
        let types = self.world().types;
        if types.slots(ty) == 0 {
            return true;
        }
        // SAFETY: the type has a slot; blocks in memory need not be aligned.
        let (a, b) = unsafe { (left.read_unaligned(), right.read_unaligned()) };
        match types.shallow_kind(types.value_type(ty)) {
            TyKind::Float => f64::from_bits(a) == f64::from_bits(b),
            // SAFETY: the type says that both hold texts.
            TyKind::Str => a == b || unsafe { text::get(a) == text::get(b) },
            TyKind::Optional(inner) => {
                if a == 0 || b == 0 {
                    return a == b;
                }
                let skip = usize::from(types.has_flag(*inner));
                // SAFETY: the values lie behind the flags, or in the one slot.
                unsafe { self.equal(left.add(skip), right.add(skip), *inner, depth) }
            }
            TyKind::Range => {
                // SAFETY: a range has two slots.
                let ends = unsafe { (left.add(1).read_unaligned(), right.add(1).read_unaligned()) };
                a == b && ends.0 == ends.1
            }
            _ if depth >= MAXIMUM_DEPTH => a == b,
            TyKind::List(element) => {
                // SAFETY: the type says that both hold lists of such elements.
                unsafe {
                    let (one, other) = (list::get(a), list::get(b));
                    a == b
                        || one.length == other.length
                            && self
                                .equal_elements(one.data, other.data, one.length, *element, depth)
                }
            }
            TyKind::Array(element, count) => {
                let count = usize::try_from(*count).unwrap_or(0);
                // SAFETY: the elements lie in the slots.
                unsafe { self.equal_elements(left.cast(), right.cast(), count, *element, depth) }
            }
            TyKind::Map(key, value) => {
                // SAFETY: the type says that both hold such maps.
                a == b || unsafe { self.equal_maps(a, b, *key, *value, depth) }
            }
            TyKind::Tuple(parts) => {
                let mut at = 0;
                parts.iter().all(|part| {
                    let (one, other) = (left.wrapping_add(at), right.wrapping_add(at));
                    at += types.slots(*part);
                    // SAFETY: the parts lie one behind the other.
                    unsafe { self.equal(one, other, *part, depth + 1) }
                })
            }
            TyKind::Named(id, _) => {
                let kind = types.named(*id).kind;
                let layout = types.layout(ty);
                // SAFETY: fields lie where the layout says; an enum with a payload is an object.
                unsafe {
                    match kind {
                        NamedTypeKind::Struct | NamedTypeKind::Union => {
                            layout.is_some_and(|layout| {
                                self.equal_fields(left.cast(), right.cast(), &layout.fields, depth)
                            })
                        }
                        NamedTypeKind::Enum if a != b => {
                            let case = case_of(a);
                            case == case_of(b)
                                && layout
                                    .and_then(|layout| layout.cases.get(case))
                                    .is_some_and(|(fields, _)| {
                                        self.equal_fields(
                                            a as *const u8,
                                            b as *const u8,
                                            fields,
                                            depth,
                                        )
                                    })
                        }
                        _ => a == b,
                    }
                }
            }
            _ => a == b,
        }
    }

    unsafe fn equal_elements(
        &self,
        left: *const u8,
        right: *const u8,
        count: usize,
        element: Ty,
        depth: usize,
    ) -> bool {
        let stride = self.world().types.size_and_align(element);
        let stride = stride.map_or(8, |(size, _)| size);
        (0..count).all(|index| {
            let (a, b) = (
                left.wrapping_add(index * stride),
                right.wrapping_add(index * stride),
            );
            // SAFETY: below both lengths.
            unsafe { self.equal_places(a, b, element, depth + 1) }
        })
    }

    /// Whether two places hold equal values.
    pub(super) unsafe fn equal_places(
        &self,
        left: *const u8,
        right: *const u8,
        ty: Ty,
        depth: usize,
    ) -> bool {
        let types = self.world().types;
        // SAFETY: the caller's promise.
        unsafe {
            match types.scalar(ty) {
                Some(scalar) => {
                    let (a, b) = (list::load(left, scalar), list::load(right, scalar));
                    match types.shallow(ty) {
                        Ty::CSTR | Ty::OPTIONAL_CSTR => equal_c_strings(a, b),
                        _ => self.equal(&a, &b, ty, depth),
                    }
                }
                None if types.shallow(ty) == Ty::LONG_DOUBLE => {
                    let (a, b) = (list::load_long_double(left), list::load_long_double(right));
                    self.equal(&a, &b, Ty::FLOAT, depth)
                }
                None => self.equal(left.cast(), right.cast(), ty, depth),
            }
        }
    }

    unsafe fn equal_fields(
        &self,
        left: *const u8,
        right: *const u8,
        fields: &[FieldLayout],
        depth: usize,
    ) -> bool {
        fields.iter().all(|field| {
            let (a, b) = (
                left.wrapping_add(field.offset),
                right.wrapping_add(field.offset),
            );
            // SAFETY: the caller's promise.
            unsafe {
                if field.bits.is_some() {
                    load_bits(a, field) == load_bits(b, field)
                } else {
                    self.equal_places(a, b, field.ty, depth + 1)
                }
            }
        })
    }

    unsafe fn equal_maps(&self, left: u64, right: u64, key: Ty, value: Ty, depth: usize) -> bool {
        let types = self.world().types;
        let shape = MapShape {
            key_slots: types.slots(key) as u16,
            value_slots: types.slots(value) as u16,
            texts: super::native::key_texts(types, key),
        };
        // SAFETY: both are maps of this shape.
        unsafe {
            if map::get(left).length != map::get(right).length {
                return false;
            }
            let mut index = 0;
            while let Some(found) = map::next(left, index) {
                let (key_at, value_at) = map::entry(left, found, shape);
                let other = map::find(right, key_at, shape);
                if other.is_null() || !self.equal(value_at, other, value, depth + 1) {
                    return false;
                }
                index = found + 1;
            }
            true
        }
    }
}

fn equal_c_strings(left: u64, right: u64) -> bool {
    if left == right || left == 0 || right == 0 {
        return left == right;
    }
    // SAFETY: a `cstr` is the address of a C string: what C wrote there is C's to answer for.
    unsafe { libc::strcmp(left as *const libc::c_char, right as *const libc::c_char) == 0 }
}
