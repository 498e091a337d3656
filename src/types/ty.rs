//! The interned types.
//!
//! Two kinds of types share one table. *Value types* are what an expression can have: `int`, `str`,
//! `[T]` …. *Storage types* are what a place may have besides: `u8`, `f32`, `cstr`, `[T; N]`; reading
//! such a place gives the value type that [`TypeTable::value_type`] names. `i64` and `int` are one
//! type, as are `f64` and `float`; C's own names are aliases of the fixed widths on this platform
//! (`c_int` is `i32`), for the ABI knows no difference.

use super::aggregate::{Contents, Layout};
use rustc_hash::FxHashMap;
use std::fmt::Write;
use std::rc::Rc;

/// A type: an index into the [`TypeTable`]; equal exactly when the types are, inference variables aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ty(pub u32);

/// A type that the program declares by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NamedTypeId(pub u32);

/// An inference variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeVariable(pub u32);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TyKind {
    /// Of an expression that never has a value: `return`, `throw`.
    Never,
    /// Of an expression in which an error was reported; passes for everything.
    Unknown,
    /// `()`
    Unit,
    Int,
    Float,
    Bool,
    Str,
    /// `a..b` as a value.
    Range,
    /// The built-in class `Error`.
    Error,
    /// Storage types.
    I8,
    U8,
    I16,
    U16,
    I32,
    U32,
    U64,
    F32,
    LongDouble,
    CStr,
    Array(Ty, u64),
    /// What `*void` points to; no place has it.
    Void,
    /// `[T]`; the element is a storage type.
    List(Ty),
    Map(Ty, Ty),
    Tuple(Box<[Ty]>),
    Function(Box<[Ty]>, Ty),
    /// A storage type: the address of a function of C's with these types. Read, it is a function value.
    CFunction(Box<[Ty]>, Ty),
    /// `T?`
    Optional(Ty),
    /// `*T`; the target is a storage type.
    Pointer(Ty),
    Named(NamedTypeId, Box<[Ty]>),
    /// Within a declaration: its type parameter of that number.
    Parameter(u32),
    Variable(TypeVariable),
}

/// A row of the table of named types.
#[derive(Clone, Debug)]
pub struct NamedType {
    pub name: String,
    pub kind: NamedTypeKind,
    pub contents: Contents,
    /// A later line of the session has declared another type of this name.
    pub replaced: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedTypeKind {
    /// `type sqlite3` of an extern block: only pointers to it exist.
    Opaque,
    /// A value laid out as C's.
    Struct,
    Union,
    /// An object: a slot refers to it.
    Class,
    /// An enum without payloads: an int in slots, as C's in memory.
    CEnum,
    /// An enum with payloads. A case without one is the number `case + 1`, which is no address; another is an
    /// object that begins with that number.
    Enum,
}

impl TyKind {
    /// The types that stand in it.
    pub(super) fn parts(&self) -> impl Iterator<Item = Ty> + '_ {
        let (several, single): (&[Ty], [Option<Ty>; 2]) = match self {
            TyKind::List(inner)
            | TyKind::Array(inner, _)
            | TyKind::Optional(inner)
            | TyKind::Pointer(inner) => (&[], [Some(*inner), None]),
            TyKind::Map(key, value) => (&[], [Some(*key), Some(*value)]),
            TyKind::Tuple(parts) | TyKind::Named(_, parts) => (parts, [None, None]),
            TyKind::Function(parameters, result) | TyKind::CFunction(parameters, result) => {
                (parameters, [Some(*result), None])
            }
            _ => (&[], [None, None]),
        };
        several.iter().copied().chain(single.into_iter().flatten())
    }
}

/// The whole of a type, with all that stands in it.
#[derive(Clone, Copy, Debug)]
struct Extent {
    parts: u32,
    is_open: bool,
}

/// All types of a session.
#[derive(Debug)]
pub struct TypeTable {
    kinds: Vec<TyKind>,
    /// By type: what is known of the whole of it, so that nobody has to walk through a type whose parts are shared, which
    /// can be very many.
    extents: Vec<Extent>,
    index: FxHashMap<TyKind, Ty>,
    pub(super) bindings: Vec<Option<Ty>>,
    /// Variables that met what never gives a value; see [`TypeTable::settle`].
    pub(super) without_value: Vec<TypeVariable>,
    named: Vec<NamedType>,
    pub(super) layouts: FxHashMap<Ty, Rc<Layout>>,
    /// Types under way in `lay_out`.
    pub(super) being_laid_out: Vec<Ty>,
    /// Types that `lay_out_all` has seen.
    pub(super) laid_out: usize,
}

macro_rules! plain_types {
    ($($constant:ident = $number:literal, $kind:ident;)*) => {
        impl Ty {
            $(pub const $constant: Ty = Ty($number);)*
        }
        const PLAIN: &[TyKind] = &[$(TyKind::$kind),*];
    };
}

plain_types! {
    NEVER = 0, Never;
    UNKNOWN = 1, Unknown;
    UNIT = 2, Unit;
    INT = 3, Int;
    FLOAT = 4, Float;
    BOOL = 5, Bool;
    STR = 6, Str;
    RANGE = 7, Range;
    ERROR = 8, Error;
    I8 = 9, I8;
    U8 = 10, U8;
    I16 = 11, I16;
    U16 = 12, U16;
    I32 = 13, I32;
    U32 = 14, U32;
    U64 = 15, U64;
    F32 = 16, F32;
    LONG_DOUBLE = 17, LongDouble;
    CSTR = 18, CStr;
    VOID = 19, Void;
}

impl Ty {
    /// `cstr?`, which is read as
    pub const OPTIONAL_CSTR: Ty = Ty(20);
    /// `str?`
    pub const OPTIONAL_STR: Ty = Ty(21);
}

impl Default for TypeTable {
    fn default() -> Self {
        TypeTable::new()
    }
}

/// Bytes of a name, after which the rest is left out: types whose parts are shared can have very long ones.
const LONGEST_NAME: usize = 120;

impl TypeTable {
    pub fn new() -> Self {
        let mut table = TypeTable {
            kinds: Vec::new(),
            extents: Vec::new(),
            index: FxHashMap::default(),
            bindings: Vec::new(),
            without_value: Vec::new(),
            named: Vec::new(),
            layouts: FxHashMap::default(),
            being_laid_out: Vec::new(),
            laid_out: 0,
        };
        for kind in PLAIN {
            table.intern(kind.clone());
        }
        table.intern(TyKind::Optional(Ty::CSTR));
        table.intern(TyKind::Optional(Ty::STR));
        table
    }

    pub fn intern(&mut self, kind: TyKind) -> Ty {
        if let Some(&ty) = self.index.get(&kind) {
            return ty;
        }
        let ty = Ty(self.kinds.len() as u32);
        self.extents.push(self.extent_of(&kind));
        self.kinds.push(kind.clone());
        self.index.insert(kind, ty);
        ty
    }

    fn extent_of(&self, kind: &TyKind) -> Extent {
        let alone = Extent {
            parts: 1,
            is_open: matches!(kind, TyKind::Variable(_)),
        };
        kind.parts().fold(alone, |whole, part| {
            let part = self.extents[part.0 as usize];
            Extent {
                parts: whole.parts.saturating_add(part.parts),
                is_open: whole.is_open || part.is_open,
            }
        })
    }

    /// How many types a type is made of, itself included; those that stand in it twice count twice.
    pub fn parts(&self, ty: Ty) -> u32 {
        self.extents[ty.0 as usize].parts
    }

    /// Whether a variable stands somewhere in the type, bound or not.
    pub(super) fn is_open(&self, ty: Ty) -> bool {
        self.extents[ty.0 as usize].is_open
    }

    /// What `ty` is, without looking through variables: call [`TypeTable::resolve`] before.
    pub fn kind(&self, ty: Ty) -> &TyKind {
        &self.kinds[ty.0 as usize]
    }

    pub fn list(&mut self, element: Ty) -> Ty {
        self.intern(TyKind::List(element))
    }

    pub fn optional(&mut self, inner: Ty) -> Ty {
        match self.kind(inner) {
            TyKind::Optional(_) | TyKind::Unknown => inner,
            _ => self.intern(TyKind::Optional(inner)),
        }
    }

    pub fn pointer(&mut self, target: Ty) -> Ty {
        self.intern(TyKind::Pointer(target))
    }

    pub fn tuple(&mut self, parts: Vec<Ty>) -> Ty {
        if parts.is_empty() {
            return Ty::UNIT;
        }
        self.intern(TyKind::Tuple(parts.into()))
    }

    pub fn function(&mut self, parameters: Vec<Ty>, result: Ty) -> Ty {
        self.intern(TyKind::Function(parameters.into(), result))
    }

    /// A function type as C has it: the address of code. Its value type, a function value, is known from then on.
    pub fn c_function(&mut self, parameters: Box<[Ty]>, result: Ty) -> Ty {
        let function = self.intern(TyKind::Function(parameters.clone(), result));
        self.optional(function);
        self.intern(TyKind::CFunction(parameters, result))
    }

    pub fn declare_named(&mut self, name: String, kind: NamedTypeKind) -> NamedTypeId {
        self.named.push(NamedType {
            name,
            kind,
            contents: Contents::default(),
            replaced: false,
        });
        NamedTypeId(self.named.len() as u32 - 1)
    }

    /// Says what a declared type is made of.
    pub fn define_named(&mut self, id: NamedTypeId, contents: Contents) {
        self.named[id.0 as usize].contents = contents;
    }

    /// Says whether another type has taken the name.
    pub fn set_replaced(&mut self, id: NamedTypeId, replaced: bool) {
        self.named[id.0 as usize].replaced = replaced;
    }

    pub(super) fn kind_count(&self) -> usize {
        self.kinds.len()
    }

    pub fn named(&self, id: NamedTypeId) -> &NamedType {
        &self.named[id.0 as usize]
    }

    /// The type of the value that reading a place of type `ty` gives.
    pub fn value_type(&self, ty: Ty) -> Ty {
        match self.kind(self.shallow(ty)) {
            TyKind::I8 | TyKind::U8 | TyKind::I16 | TyKind::U16 => Ty::INT,
            TyKind::I32 | TyKind::U32 | TyKind::U64 => Ty::INT,
            TyKind::F32 | TyKind::LongDouble => Ty::FLOAT,
            TyKind::CStr => Ty::STR,
            TyKind::Optional(inner) if self.shallow(*inner) == Ty::CSTR => Ty::OPTIONAL_STR,
            TyKind::CFunction(parameters, result) => {
                let function = TyKind::Function(parameters.clone(), *result);
                self.index.get(&function).copied().unwrap_or(ty)
            }
            TyKind::Optional(inner) => match self.kind(self.shallow(*inner)) {
                TyKind::CFunction(..) => {
                    let function = TyKind::Optional(self.value_type(*inner));
                    self.index.get(&function).copied().unwrap_or(ty)
                }
                _ => ty,
            },
            _ => ty,
        }
    }

    /// The built-in type of that name: `int`, `u8`, `c_int` ….
    pub fn builtin(name: &str) -> Option<Ty> {
        Some(match name {
            "int" | "i64" | "isize" | "c_long" | "c_longlong" | "c_ssize_t" | "c_ptrdiff_t"
            | "c_intptr_t" | "c_int64_t" => Ty::INT,
            "float" | "f64" | "c_double" => Ty::FLOAT,
            "bool" | "c_bool" => Ty::BOOL,
            "str" => Ty::STR,
            "i8" | "c_char" | "c_schar" | "c_int8_t" => Ty::I8,
            "u8" | "c_uchar" | "c_uint8_t" => Ty::U8,
            "i16" | "c_short" | "c_int16_t" => Ty::I16,
            "u16" | "c_ushort" | "c_uint16_t" => Ty::U16,
            "i32" | "c_int" | "c_int32_t" | "c_wchar_t" => Ty::I32,
            "u32" | "c_uint" | "c_uint32_t" => Ty::U32,
            "u64" | "usize" | "c_ulong" | "c_ulonglong" | "c_size_t" | "c_uintptr_t"
            | "c_uint64_t" => Ty::U64,
            "f32" | "c_float" => Ty::F32,
            "c_longdouble" => Ty::LONG_DOUBLE,
            "cstr" => Ty::CSTR,
            "void" => Ty::VOID,
            "Error" => Ty::ERROR,
            _ => return None,
        })
    }

    /// Names that [`TypeTable::builtin`] knows and that a slip of the pen may have meant.
    pub const BUILTIN_NAMES: &'static [&'static str] = &[
        "int",
        "float",
        "bool",
        "str",
        "i8",
        "i16",
        "i32",
        "i64",
        "u8",
        "u16",
        "u32",
        "u64",
        "isize",
        "usize",
        "f32",
        "f64",
        "cstr",
        "void",
        "Error",
        "c_char",
        "c_schar",
        "c_uchar",
        "c_short",
        "c_ushort",
        "c_int",
        "c_uint",
        "c_long",
        "c_ulong",
        "c_longlong",
        "c_ulonglong",
        "c_float",
        "c_double",
        "c_longdouble",
        "c_size_t",
    ];

    /// As a script writes it; `_` stands for what is not known yet.
    pub fn name(&self, ty: Ty) -> String {
        let mut text = String::new();
        self.write_name(&mut text, ty, 0);
        text
    }

    fn write_name(&self, out: &mut String, ty: Ty, depth: usize) {
        if depth > 16 || out.len() > LONGEST_NAME {
            out.push('…');
            return;
        }
        let list = |out: &mut String, parts: &[Ty]| {
            for (index, part) in parts.iter().enumerate() {
                if index > 0 {
                    out.push_str(", ");
                }
                self.write_name(out, *part, depth + 1);
                if out.len() > LONGEST_NAME {
                    break;
                }
            }
        };
        match self.kind(self.shallow(ty)) {
            TyKind::Never => out.push_str("never"),
            TyKind::Unknown | TyKind::Variable(_) | TyKind::Parameter(_) => out.push('_'),
            TyKind::Unit => out.push_str("()"),
            TyKind::Int => out.push_str("int"),
            TyKind::Float => out.push_str("float"),
            TyKind::Bool => out.push_str("bool"),
            TyKind::Str => out.push_str("str"),
            TyKind::Range => out.push_str("range"),
            TyKind::Error => out.push_str("Error"),
            TyKind::I8 => out.push_str("i8"),
            TyKind::U8 => out.push_str("u8"),
            TyKind::I16 => out.push_str("i16"),
            TyKind::U16 => out.push_str("u16"),
            TyKind::I32 => out.push_str("i32"),
            TyKind::U32 => out.push_str("u32"),
            TyKind::U64 => out.push_str("u64"),
            TyKind::F32 => out.push_str("f32"),
            TyKind::LongDouble => out.push_str("c_longdouble"),
            TyKind::CStr => out.push_str("cstr"),
            TyKind::Void => out.push_str("void"),
            TyKind::Array(element, count) => {
                out.push('[');
                self.write_name(out, *element, depth + 1);
                let _ = write!(out, "; {count}]");
            }
            TyKind::List(element) => {
                out.push('[');
                self.write_name(out, *element, depth + 1);
                out.push(']');
            }
            TyKind::Map(key, value) => {
                out.push('[');
                self.write_name(out, *key, depth + 1);
                out.push_str(": ");
                self.write_name(out, *value, depth + 1);
                out.push(']');
            }
            TyKind::Tuple(parts) => {
                out.push('(');
                list(out, parts);
                out.push_str(if parts.len() == 1 { ",)" } else { ")" });
            }
            TyKind::Function(parameters, result) | TyKind::CFunction(parameters, result) => {
                out.push_str("fn(");
                list(out, parameters);
                out.push(')');
                if *result != Ty::UNIT {
                    out.push_str(" -> ");
                    self.write_name(out, *result, depth + 1);
                }
            }
            TyKind::Optional(inner) => {
                let function = matches!(
                    self.kind(self.shallow(*inner)),
                    TyKind::Function(..) | TyKind::CFunction(..)
                );
                if function {
                    out.push('(');
                }
                self.write_name(out, *inner, depth + 1);
                out.push_str(if function { ")?" } else { "?" });
            }
            TyKind::Pointer(target) => {
                out.push('*');
                self.write_name(out, *target, depth + 1);
            }
            TyKind::Named(id, arguments) => {
                out.push_str(&self.named(*id).name);
                if !arguments.is_empty() {
                    out.push('[');
                    list(out, arguments);
                    out.push(']');
                }
                if self.named(*id).replaced {
                    out.push_str(" (replaced)");
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_types_have_their_numbers_and_names() {
        let table = TypeTable::new();
        assert_eq!(table.kind(Ty::VOID), &TyKind::Void);
        assert_eq!(table.kind(Ty::OPTIONAL_STR), &TyKind::Optional(Ty::STR));
        assert_eq!(table.value_type(Ty::OPTIONAL_CSTR), Ty::OPTIONAL_STR);
        for name in TypeTable::BUILTIN_NAMES {
            assert!(TypeTable::builtin(name).is_some(), "{name}");
        }
    }

    #[test]
    fn names_are_as_written() {
        let mut table = TypeTable::new();
        let list = table.list(Ty::U8);
        let pointer = table.pointer(list);
        let function = table.function(vec![pointer, Ty::INT], Ty::UNIT);
        let optional = table.optional(function);
        assert_eq!(table.name(optional), "(fn(*[u8], int))?");
        assert_eq!(table.list(Ty::U8), list);
    }
}
