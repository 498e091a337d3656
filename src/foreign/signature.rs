//! What a foreign function takes and gives, in C's own types.
//!
//! A [`Signature`] is all that the rest of this folder needs to know about a function. It carries
//! the spelling of each type beside its shape, because messages and listings speak the script's
//! words (`fd: c_int`), while placement only wants to know "a signed integer of four bytes".
//!
//! A value crosses the gate in *slots* of 64 bits without tags:
//!
//! ```text
//!  i8 … u64, bool   the number as 64-bit two's complement; bool is 0 or 1; u64 its bare bits
//!  f32, f64         the bits of an f64
//!  long double      the bits of an f64 (C's 80 bits exist only on the other side)
//!  *T, cstr         the address; null is 0
//!  struct, union    C's own layout in ⌈size / 8⌉ slots; long doubles inside keep their 80 bits
//! ```

use std::fmt;
use std::sync::Arc;

/// A type as the C ABI sees it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum CType {
    /// No value; only as a result.
    Void,
    Bool,
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
    F32,
    F64,
    /// x87's 80-bit format, in 16 bytes of memory.
    LongDouble,
    /// Any pointer, also to a function.
    Pointer,
    /// A NUL-terminated string of the script, passed as it lies in memory.
    CStr {
        nullable: bool,
    },
    /// A struct, union or complex number by value.
    Aggregate(Arc<Aggregate>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AggregateKind {
    Struct,
    /// All fields lie at offset 0.
    Union,
    /// `_Complex T`: two fields of type T. Placed like `struct { T re, im; }`, but for
    /// `_Complex long double`, whose result comes in two x87 registers.
    Complex,
}

/// The layout of a struct, union or complex number; sizes and offsets are in bytes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Aggregate {
    pub name: Box<str>,
    pub kind: AggregateKind,
    /// Rounded up to `alignment`, as `sizeof` has it.
    pub size: u32,
    pub alignment: u32,
    pub fields: Vec<Field>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Field {
    pub name: Box<str>,
    /// Bytes from the start of the aggregate.
    pub offset: u32,
    /// Of one element, where the field is an array.
    pub ctype: CType,
    /// How many elements the field's array has in all its dimensions; `None` if it is no array.
    pub elements: Option<u32>,
    /// Where the field is a bit-field; `offset` is not read then.
    pub bits: Option<BitField>,
}

/// The place of a bit-field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct BitField {
    /// Bits from the start of the aggregate.
    pub offset: u32,
    pub width: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Parameter {
    pub name: Box<str>,
    /// As the script wrote it: `c_int`, `*void`.
    pub type_name: Box<str>,
    pub ctype: CType,
}

/// A foreign function's name, parameters and result.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Signature {
    pub name: Box<str>,
    pub parameters: Vec<Parameter>,
    pub result: CType,
    /// As the script wrote it; not shown where `result` is [`CType::Void`].
    pub result_type_name: Box<str>,
    /// Whether `...` follows the parameters.
    pub variadic: bool,
}

impl CType {
    /// Bytes in C's memory, `sizeof`.
    pub fn size(&self) -> u32 {
        match self {
            CType::Void => 0,
            CType::Bool | CType::I8 | CType::U8 => 1,
            CType::I16 | CType::U16 => 2,
            CType::I32 | CType::U32 | CType::F32 => 4,
            CType::I64 | CType::U64 | CType::F64 | CType::Pointer | CType::CStr { .. } => 8,
            CType::LongDouble => 16,
            CType::Aggregate(aggregate) => aggregate.size,
        }
    }

    /// Bytes, `alignof`; never zero.
    pub fn alignment(&self) -> u32 {
        match self {
            CType::Aggregate(aggregate) => aggregate.alignment.max(1),
            CType::Void => 1,
            scalar => scalar.size(),
        }
    }

    /// How many 64-bit slots a value takes on the script's side of the gate.
    pub fn slots(&self) -> u32 {
        match self {
            CType::Void => 0,
            CType::Aggregate(aggregate) => aggregate.size.div_ceil(8),
            _ => 1,
        }
    }

    /// The smallest and the largest value, for integers narrower than a slot. `u64` has none: it
    /// carries its 64 bits in an `int` unchecked.
    pub fn range(&self) -> Option<(i64, i64)> {
        Some(match self {
            CType::I8 => (i8::MIN.into(), i8::MAX.into()),
            CType::I16 => (i16::MIN.into(), i16::MAX.into()),
            CType::I32 => (i32::MIN.into(), i32::MAX.into()),
            CType::U8 => (0, u8::MAX.into()),
            CType::U16 => (0, u16::MAX.into()),
            CType::U32 => (0, u32::MAX.into()),
            _ => return None,
        })
    }

    /// The type as which C passes this one through `...` (C11 §6.5.2.2): integers narrower than
    /// `int` become `int`, `float` becomes `double`. [`classify`](super::classify()) and gates
    /// take the types of variadic arguments as they are, so callers promote them first.
    pub fn promoted(&self) -> CType {
        match self {
            CType::Bool | CType::I8 | CType::U8 | CType::I16 | CType::U16 => CType::I32,
            CType::F32 => CType::F64,
            other => other.clone(),
        }
    }
}

impl Signature {
    pub fn has_result(&self) -> bool {
        self.result != CType::Void
    }

    /// How many 64-bit slots a call's arguments take, the variadic ones of that call included.
    pub fn argument_slots(&self, variadic: &[CType]) -> u32 {
        self.argument_types(variadic).map(CType::slots).sum()
    }

    /// The types of a call's arguments: of the parameters, then of what `...` stands for.
    pub fn argument_types<'a>(&'a self, variadic: &'a [CType]) -> impl Iterator<Item = &'a CType> {
        let fixed = self.parameters.iter().map(|parameter| &parameter.ctype);
        fixed.chain(variadic)
    }

    /// The type of the call's `index`-th argument.
    pub fn argument_type<'a>(&'a self, variadic: &'a [CType], index: usize) -> Option<&'a CType> {
        match self.parameters.get(index) {
            Some(parameter) => Some(&parameter.ctype),
            None => variadic.get(index - self.parameters.len()),
        }
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}(", self.name)?;
        for (index, parameter) in self.parameters.iter().enumerate() {
            let separator = if index > 0 { ", " } else { "" };
            write!(f, "{separator}{}: {}", parameter.name, parameter.type_name)?;
        }
        match (self.variadic, self.parameters.is_empty()) {
            (true, true) => write!(f, "...)")?,
            (true, false) => write!(f, ", ...)")?,
            (false, _) => write!(f, ")")?,
        }
        match self.has_result() {
            true => write!(f, " -> {}", self.result_type_name),
            false => Ok(()),
        }
    }
}

/// Short ways to build signatures in tests.
#[cfg(test)]
pub(crate) mod sample {
    use super::*;

    pub fn type_name(ctype: &CType) -> &str {
        match ctype {
            CType::Void => "()",
            CType::Bool => "bool",
            CType::I8 => "i8",
            CType::I16 => "i16",
            CType::I32 => "c_int",
            CType::I64 => "i64",
            CType::U8 => "u8",
            CType::U16 => "u16",
            CType::U32 => "u32",
            CType::U64 => "usize",
            CType::F32 => "f32",
            CType::F64 => "f64",
            CType::LongDouble => "c_longdouble",
            CType::Pointer => "*void",
            CType::CStr { nullable: false } => "cstr",
            CType::CStr { nullable: true } => "cstr?",
            CType::Aggregate(aggregate) => &aggregate.name,
        }
    }

    pub fn signature(name: &str, parameters: &[(&str, CType)], result: CType) -> Signature {
        Signature {
            name: name.into(),
            parameters: parameters
                .iter()
                .map(|(name, ctype)| Parameter {
                    name: (*name).into(),
                    type_name: type_name(ctype).into(),
                    ctype: ctype.clone(),
                })
                .collect(),
            result_type_name: type_name(&result).into(),
            result,
            variadic: false,
        }
    }

    /// A struct laid out as C does it.
    pub fn structure(name: &str, types: &[CType]) -> CType {
        let (mut offset, mut alignment, mut fields) = (0u32, 1, Vec::new());
        for (index, ctype) in types.iter().enumerate() {
            offset = offset.next_multiple_of(ctype.alignment());
            alignment = alignment.max(ctype.alignment());
            fields.push(Field {
                name: format!("f{index}").into(),
                offset,
                ctype: ctype.clone(),
                elements: None,
                bits: None,
            });
            offset += ctype.size();
        }
        CType::Aggregate(Arc::new(Aggregate {
            name: name.into(),
            kind: AggregateKind::Struct,
            size: offset.next_multiple_of(alignment),
            alignment,
            fields,
        }))
    }

    pub fn read() -> Signature {
        let mut read = signature(
            "read",
            &[
                ("fd", CType::I32),
                ("buf", CType::Pointer),
                ("n", CType::U64),
            ],
            CType::I64,
        );
        read.result_type_name = "isize".into();
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_prints_as_it_was_declared() {
        let read = sample::read();
        assert_eq!(
            read.to_string(),
            "read(fd: c_int, buf: *void, n: usize) -> isize"
        );
        let mut printf = sample::signature(
            "printf",
            &[("format", CType::CStr { nullable: false })],
            CType::I32,
        );
        printf.variadic = true;
        assert_eq!(printf.to_string(), "printf(format: cstr, ...) -> c_int");
        let abort = sample::signature("abort", &[], CType::Void);
        assert_eq!(abort.to_string(), "abort()");
    }

    #[test]
    fn aggregates_take_their_size_in_slots() {
        let triple = sample::structure("Triple", &[CType::F32, CType::F32, CType::F32]);
        assert_eq!((triple.size(), triple.slots()), (12, 2));
        let pair = sample::signature("f", &[("a", triple), ("b", CType::I8)], CType::Void);
        assert_eq!(pair.argument_slots(&[CType::F64]), 4);
    }

    #[test]
    fn variadic_arguments_are_promoted_as_c_does() {
        assert_eq!(CType::F32.promoted(), CType::F64);
        assert_eq!(CType::U16.promoted(), CType::I32);
        assert_eq!(CType::U32.promoted(), CType::U32);
    }
}
