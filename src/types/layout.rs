//! How values lie: in slots, and in memory as C lays them out.
//!
//! A *slot* is an untagged 64-bit word of the register file. What the slots of a value hold:
//!
//! ```text
//!   int            two's complement              str        address of the text's first byte
//!   float          bits of an IEEE double        [T], Error address of the object
//!   bool           0 or 1                        *T, *T?    the address, 0 for null
//!   ()             nothing: no slot              T?         of what is an address: 0 for null
//!   C enum         its value                     T? else    │ 0 or 1 │ slots of the T … │
//!   (A, B)         │ slots of A │ slots of B │   a..b       │ a │ b │
//!   struct, union, [T; N]   the bytes as they lie in memory, rounded up to whole slots
//! ```
//!
//! In *memory* (list elements, fields, pointer targets) a scalar has its storage type's width and alignment
//! (SysV ABI §3.1.2, figure 3.1); what takes several slots lies there as in its slots.

use super::ty::{NamedTypeKind, Ty, TyKind, TypeTable};

/// Which registers a value lives in; a JIT maps a slot of one class to one SSA variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ValueClass {
    Integer,
    Float,
}

/// A scalar as it lies in memory: how a load widens it to a slot, and a store narrows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Scalar {
    I8,
    U8,
    I16,
    U16,
    I32,
    U32,
    /// `int`, `u64`, and every address.
    Word,
    F32,
    F64,
    /// One byte, 0 or 1; any other byte reads as `true`.
    Bool,
}

impl Scalar {
    /// In bytes; the alignment is the same.
    pub fn size(self) -> usize {
        match self {
            Scalar::I8 | Scalar::U8 | Scalar::Bool => 1,
            Scalar::I16 | Scalar::U16 => 2,
            Scalar::I32 | Scalar::U32 | Scalar::F32 => 4,
            Scalar::Word | Scalar::F64 => 8,
        }
    }

    /// The smallest and the largest `int` that fits; `None` where every slot does.
    pub fn range(self) -> Option<(i64, i64)> {
        Some(match self {
            Scalar::I8 => (i8::MIN.into(), i8::MAX.into()),
            Scalar::U8 => (0, u8::MAX.into()),
            Scalar::I16 => (i16::MIN.into(), i16::MAX.into()),
            Scalar::U16 => (0, u16::MAX.into()),
            Scalar::I32 => (i32::MIN.into(), i32::MAX.into()),
            Scalar::U32 => (0, u32::MAX.into()),
            _ => return None,
        })
    }

    /// As a script names the type.
    pub fn name(self) -> &'static str {
        match self {
            Scalar::I8 => "i8",
            Scalar::U8 => "u8",
            Scalar::I16 => "i16",
            Scalar::U16 => "u16",
            Scalar::I32 => "i32",
            Scalar::U32 => "u32",
            Scalar::Word => "i64",
            Scalar::F32 => "f32",
            Scalar::F64 => "f64",
            Scalar::Bool => "bool",
        }
    }
}

impl TypeTable {
    /// How many slots a value of the type takes.
    pub fn slots(&self, ty: Ty) -> usize {
        match self.shallow_kind(ty) {
            TyKind::Unit | TyKind::Never | TyKind::Void => 0,
            TyKind::Range => 2,
            TyKind::Tuple(parts) => parts.iter().map(|part| self.slots(*part)).sum(),
            TyKind::Optional(inner) if self.has_flag(*inner) => 1 + self.slots(*inner),
            TyKind::Array(..) => self
                .size_and_align(ty)
                .map_or(1, |(size, _)| size.div_ceil(8)),
            TyKind::Named(..) if self.is_plain_aggregate(ty) => self
                .size_and_align(ty)
                .map_or(1, |(size, _)| size.div_ceil(8)),
            _ => 1,
        }
    }

    pub fn class(&self, ty: Ty) -> ValueClass {
        match self.shallow_kind(ty) {
            TyKind::Float | TyKind::F32 | TyKind::LongDouble => ValueClass::Float,
            _ => ValueClass::Integer,
        }
    }

    /// The memory form of a place's type; `None` for what is no scalar.
    pub fn scalar(&self, ty: Ty) -> Option<Scalar> {
        Some(match self.shallow_kind(ty) {
            TyKind::Int | TyKind::U64 => Scalar::Word,
            TyKind::Float => Scalar::F64,
            TyKind::Bool => Scalar::Bool,
            TyKind::I8 => Scalar::I8,
            TyKind::U8 => Scalar::U8,
            TyKind::I16 => Scalar::I16,
            TyKind::U16 => Scalar::U16,
            TyKind::I32 => Scalar::I32,
            TyKind::U32 => Scalar::U32,
            TyKind::F32 => Scalar::F32,
            TyKind::Str | TyKind::CStr | TyKind::List(_) | TyKind::Error | TyKind::Pointer(_) => {
                Scalar::Word
            }
            TyKind::Optional(inner) if self.is_address(*inner) => Scalar::Word,
            TyKind::Map(..) | TyKind::Function(..) | TyKind::CFunction(..) => Scalar::Word,
            TyKind::Named(id, _) => match self.named(*id).kind {
                NamedTypeKind::Class | NamedTypeKind::Enum => Scalar::Word,
                NamedTypeKind::CEnum => {
                    let representation = self.named(*id).contents.representation;
                    return self.scalar(representation.unwrap_or(Ty::I32));
                }
                _ => return None,
            },
            _ => return None,
        })
    }

    /// Whether a value of the type is an address that is never 0, so that 0 can stand for `null`.
    pub fn is_address(&self, ty: Ty) -> bool {
        match self.shallow_kind(ty) {
            TyKind::Str
            | TyKind::CStr
            | TyKind::List(_)
            | TyKind::Map(..)
            | TyKind::Error
            | TyKind::Pointer(_)
            | TyKind::Function(..)
            | TyKind::CFunction(..) => true,
            TyKind::Named(id, _) => matches!(
                self.named(*id).kind,
                NamedTypeKind::Class | NamedTypeKind::Enum
            ),
            _ => false,
        }
    }

    /// Whether a `T?` of this `T` has a slot of its own that says whether there is a value.
    pub fn has_flag(&self, inner: Ty) -> bool {
        !self.is_address(inner)
    }

    /// Whether the type is a `T?` with a flag.
    pub fn is_flagged(&self, ty: Ty) -> bool {
        matches!(self.shallow_kind(ty), TyKind::Optional(inner) if self.has_flag(*inner))
    }

    /// Whether a value of the type is more than one scalar, or none: it is moved slot by slot.
    pub fn is_block(&self, ty: Ty) -> bool {
        self.scalar(ty).is_none()
    }

    /// The slot of a tuple's part.
    pub fn part_slot(&self, parts: &[Ty], index: usize) -> usize {
        parts[..index].iter().map(|part| self.slots(*part)).sum()
    }

    /// Whether slots and elements of the type hold addresses that the collector must follow.
    pub fn holds_references(&self, ty: Ty) -> bool {
        match self.shallow_kind(ty) {
            TyKind::Optional(inner) | TyKind::Array(inner, _) => self.holds_references(*inner),
            TyKind::Tuple(parts) => parts.iter().any(|part| self.holds_references(*part)),
            TyKind::Named(..) if self.is_plain_aggregate(ty) => {
                self.layout(ty).is_none_or(|layout| {
                    layout
                        .fields
                        .iter()
                        .any(|field| self.holds_references(field.ty))
                })
            }
            // What C's `char *` points to may be Arcane's.
            _ => self.is_address(ty),
        }
    }
}
