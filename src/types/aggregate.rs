//! Types that a program declares: structs, unions, classes, enums. What they are made of, and how that lies in
//! memory once their type arguments are known.
//!
//! A declaration is kept once, with [`TyKind::Parameter`] where it names its type parameters. [`TypeTable::fields`]
//! puts arguments in their places; [`TypeTable::lay_out`] computes offsets as C does (SysV ABI §3.1.2), bit-fields
//! included. Objects lie like structs: an enum's object has its tag in front.
//!
//! ```text
//!   struct P { a: u8, b: i32 : 3, c: i32 : 7, d: f64 }
//!   │ a │ b│ c   │ … │         d          │        size 16, alignment 8
//!   0   1            4         8          16
//! ```

use super::layout::Scalar;
use super::ty::{NamedTypeId, NamedTypeKind, Ty, TyKind, TypeTable};
use std::rc::Rc;

/// A field as it is declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: Rc<str>,
    /// A place's type.
    pub ty: Ty,
    /// Width of a bit-field.
    pub bits: Option<u32>,
    /// `@align(n)`: at least so many bytes.
    pub align: Option<usize>,
}

/// A case of an enum; a C enum's has a value and no fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    pub name: Rc<str>,
    pub fields: Vec<Field>,
    pub value: i64,
}

/// What a named type is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    pub fields: Vec<Field>,
    pub cases: Vec<Case>,
    pub packed: bool,
    pub align: Option<usize>,
    /// Of a C enum: the type of its values in memory.
    pub representation: Option<Ty>,
}

/// The bits that a bit-field has in the scalar at its offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bits {
    pub container: Scalar,
    pub shift: u32,
    pub width: u32,
    pub signed: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldLayout {
    pub name: Rc<str>,
    pub ty: Ty,
    /// In bytes.
    pub offset: usize,
    pub bits: Option<Bits>,
}

/// How a named type lies in memory. Of a class or an enum this is the object, not the slot that refers to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// In bytes; a multiple of the alignment.
    pub size: usize,
    pub align: usize,
    pub fields: Vec<FieldLayout>,
    /// Fields of each case of an enum, behind the tag, and the size of its object.
    pub cases: Vec<(Vec<FieldLayout>, usize)>,
}

/// Why a type has no layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LayoutError {
    /// The type contains itself by value.
    Infinite(Ty),
    /// Larger than any object may be.
    TooLarge,
    /// The type is not known, or no place can hold it.
    NoSize(Ty),
}

/// Bytes of the largest type.
pub const MAXIMUM_SIZE: usize = 1 << 30;

impl TypeTable {
    /// The named type and its arguments.
    pub fn named_of(&self, ty: Ty) -> Option<(NamedTypeId, &[Ty])> {
        match self.shallow_kind(ty) {
            TyKind::Named(id, arguments) => Some((*id, arguments)),
            _ => None,
        }
    }

    pub fn named_kind(&self, ty: Ty) -> Option<NamedTypeKind> {
        self.named_of(ty).map(|(id, _)| self.named(id).kind)
    }

    /// Whether values of the type lie as C lays them out, in as many slots as they need.
    pub fn is_plain_aggregate(&self, ty: Ty) -> bool {
        match self.shallow_kind(ty) {
            TyKind::Array(..) => true,
            TyKind::Named(id, _) => matches!(
                self.named(*id).kind,
                NamedTypeKind::Struct | NamedTypeKind::Union
            ),
            _ => false,
        }
    }

    /// `ty` with arguments in the places of the parameters of a declaration.
    pub fn substitute(&mut self, ty: Ty, arguments: &[Ty]) -> Ty {
        if arguments.is_empty() {
            return ty;
        }
        let kind = match self.shallow_kind(ty).clone() {
            TyKind::Parameter(index) => {
                return arguments
                    .get(index as usize)
                    .copied()
                    .unwrap_or(Ty::UNKNOWN);
            }
            TyKind::List(inner) => TyKind::List(self.substitute(inner, arguments)),
            TyKind::Array(inner, count) => TyKind::Array(self.substitute(inner, arguments), count),
            TyKind::Map(key, value) => TyKind::Map(
                self.substitute(key, arguments),
                self.substitute(value, arguments),
            ),
            TyKind::Tuple(parts) => TyKind::Tuple(self.substitute_all(&parts, arguments)),
            TyKind::Function(parameters, result) => TyKind::Function(
                self.substitute_all(&parameters, arguments),
                self.substitute(result, arguments),
            ),
            TyKind::CFunction(parameters, result) => {
                let parameters = self.substitute_all(&parameters, arguments);
                let result = self.substitute(result, arguments);
                return self.c_function(parameters, result);
            }
            TyKind::Optional(inner) => {
                let inner = self.substitute(inner, arguments);
                return self.optional(inner);
            }
            TyKind::Pointer(target) => TyKind::Pointer(self.substitute(target, arguments)),
            TyKind::Named(id, parts) => TyKind::Named(id, self.substitute_all(&parts, arguments)),
            _ => return ty,
        };
        self.intern(kind)
    }

    fn substitute_all(&mut self, parts: &[Ty], arguments: &[Ty]) -> Box<[Ty]> {
        parts
            .iter()
            .map(|part| self.substitute(*part, arguments))
            .collect()
    }

    /// The fields of a struct, union or class, its arguments put in; of other types none.
    pub fn fields(&mut self, ty: Ty) -> Vec<Field> {
        let Some((id, arguments)) = self.named_of(ty) else {
            return Vec::new();
        };
        let arguments = arguments.to_vec();
        let fields = self.named(id).contents.fields.clone();
        self.with_arguments(fields, &arguments)
    }

    /// The fields of an enum's case.
    pub fn case_fields(&mut self, ty: Ty, case: usize) -> Vec<Field> {
        let Some((id, arguments)) = self.named_of(ty) else {
            return Vec::new();
        };
        let arguments = arguments.to_vec();
        let cases = &self.named(id).contents.cases;
        let fields = cases
            .get(case)
            .map_or_else(Vec::new, |case| case.fields.clone());
        self.with_arguments(fields, &arguments)
    }

    fn with_arguments(&mut self, mut fields: Vec<Field>, arguments: &[Ty]) -> Vec<Field> {
        for field in &mut fields {
            field.ty = self.substitute(field.ty, arguments);
        }
        fields
    }

    /// Size and alignment of a place of the type, in bytes, where its layout has been computed.
    pub fn size_and_align(&self, ty: Ty) -> Option<(usize, usize)> {
        if let Some(scalar) = self.scalar(ty) {
            return Some((scalar.size(), scalar.size()));
        }
        match self.shallow_kind(ty) {
            TyKind::Unit => Some((0, 1)),
            TyKind::LongDouble => Some((16, 16)),
            TyKind::Array(element, count) => {
                let (size, align) = self.size_and_align(*element)?;
                Some((size.checked_mul(usize::try_from(*count).ok()?)?, align))
            }
            TyKind::Named(..) => self.layout(ty).map(|layout| (layout.size, layout.align)),
            TyKind::Tuple(_) | TyKind::Optional(_) | TyKind::Range => Some((self.slots(ty) * 8, 8)),
            _ => None,
        }
    }

    /// The layout of a named type, once [`TypeTable::lay_out`] has computed it.
    pub fn layout(&self, ty: Ty) -> Option<&Rc<Layout>> {
        self.layouts.get(&self.shallow(ty))
    }

    /// Computes the layouts of a type and of all that lies in it by value.
    pub fn lay_out(&mut self, ty: Ty) -> Result<(), LayoutError> {
        let ty = self.shallow(ty);
        match self.kind(ty).clone() {
            TyKind::Array(element, count) => {
                self.lay_out(element)?;
                let (size, _) = self
                    .size_and_align(element)
                    .ok_or(LayoutError::NoSize(element))?;
                match usize::try_from(count)
                    .ok()
                    .and_then(|count| size.checked_mul(count))
                {
                    Some(size) if size <= MAXIMUM_SIZE => Ok(()),
                    _ => Err(LayoutError::TooLarge),
                }
            }
            TyKind::Tuple(parts) => parts.iter().try_for_each(|part| self.lay_out(*part)),
            TyKind::Optional(inner) => self.lay_out(inner),
            TyKind::Named(id, _) if !self.layouts.contains_key(&ty) => {
                if self.being_laid_out.contains(&ty) {
                    // An object only refers to others.
                    return match self.is_address(ty) {
                        true => Ok(()),
                        false => Err(LayoutError::Infinite(ty)),
                    };
                }
                self.being_laid_out.push(ty);
                let laid = self.lay_out_named(ty, id);
                self.being_laid_out.pop();
                self.layouts.insert(ty, Rc::new(laid?));
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn lay_out_named(&mut self, ty: Ty, id: NamedTypeId) -> Result<Layout, LayoutError> {
        let named = self.named(id);
        let (kind, packed, align) = (named.kind, named.contents.packed, named.contents.align);
        let cases = named.contents.cases.len();
        match kind {
            NamedTypeKind::Opaque => Err(LayoutError::NoSize(ty)),
            NamedTypeKind::CEnum => {
                let representation = named.contents.representation.unwrap_or(Ty::I32);
                let (size, align) = self.size_and_align(representation).unwrap_or((4, 4));
                Ok(Layout {
                    size,
                    align,
                    ..Layout::default()
                })
            }
            NamedTypeKind::Struct | NamedTypeKind::Union | NamedTypeKind::Class => {
                let fields = self.fields(ty);
                self.lay_out_fields(fields, 0, packed, align, kind == NamedTypeKind::Union)
            }
            NamedTypeKind::Enum => {
                let mut layout = Layout {
                    size: 8,
                    align: 8,
                    ..Layout::default()
                };
                for case in 0..cases {
                    let fields = self.case_fields(ty, case);
                    let laid = self.lay_out_fields(fields, 8, false, None, false)?;
                    layout.cases.push((laid.fields, laid.size.max(8)));
                }
                Ok(layout)
            }
        }
    }

    fn lay_out_fields(
        &mut self,
        fields: Vec<Field>,
        start: usize,
        packed: bool,
        align: Option<usize>,
        union: bool,
    ) -> Result<Layout, LayoutError> {
        // Counted in bits, for the sake of bit-fields.
        let mut position = start * 8;
        let mut end = position;
        let mut largest = align.unwrap_or(1);
        let mut laid = Vec::with_capacity(fields.len());
        for field in fields {
            self.lay_out(field.ty)?;
            let (size, natural) = self
                .size_and_align(field.ty)
                .ok_or(LayoutError::NoSize(field.ty))?;
            let aligned = if packed { 1 } else { natural }.max(field.align.unwrap_or(1));
            if union {
                position = start * 8;
            }
            let (offset, bits) = match (field.bits, self.scalar(field.ty)) {
                (Some(0), _) => {
                    position = position.next_multiple_of(natural * 8);
                    continue;
                }
                (Some(width), Some(scalar)) => {
                    let unit = size * 8;
                    if !packed && position / unit != (position + width as usize - 1) / unit {
                        position = position.next_multiple_of(unit);
                    }
                    let unsigned = *self.shallow_kind(field.ty) == TyKind::U64;
                    let bits = bit_field(position, width, (scalar, unsigned), packed);
                    position += width as usize;
                    bits
                }
                _ => {
                    position = position.next_multiple_of(aligned * 8);
                    let offset = position / 8;
                    position = position
                        .checked_add(size * 8)
                        .ok_or(LayoutError::TooLarge)?;
                    (offset, None)
                }
            };
            largest = largest.max(aligned);
            end = end.max(position);
            if end / 8 > MAXIMUM_SIZE {
                return Err(LayoutError::TooLarge);
            }
            laid.push(FieldLayout {
                name: field.name,
                ty: field.ty,
                offset,
                bits,
            });
        }
        Ok(Layout {
            size: end.div_ceil(8).next_multiple_of(largest),
            align: largest,
            fields: laid,
            cases: Vec::new(),
        })
    }

    /// Computes all layouts that the code to come may ask for.
    pub fn lay_out_all(&mut self) {
        while self.laid_out < self.kind_count() {
            let ty = Ty(self.laid_out as u32);
            self.laid_out += 1;
            if !matches!(self.kind(ty), TyKind::Named(..)) || self.has_unbound(ty) {
                continue;
            }
            let resolved = self.resolve(ty);
            // Opaque types have none; what is infinite was reported where it is declared.
            if self.lay_out(resolved).is_ok()
                && resolved != ty
                && let Some(layout) = self.layouts.get(&resolved).cloned()
            {
                self.layouts.insert(ty, layout);
            }
        }
    }
}

/// Where a bit-field lies: the scalar that holds all of its bits, and its place therein.
fn bit_field(
    position: usize,
    width: u32,
    (scalar, unsigned): (Scalar, bool),
    packed: bool,
) -> (usize, Option<Bits>) {
    let signed = !unsigned
        && matches!(
            scalar,
            Scalar::I8 | Scalar::I16 | Scalar::I32 | Scalar::Word
        );
    let (unit, container) = if packed {
        let needed = position % 8 + width as usize;
        match needed {
            0..=8 => (8, Scalar::U8),
            9..=16 => (8, Scalar::U16),
            17..=32 => (8, Scalar::U32),
            _ => (8, Scalar::Word),
        }
    } else {
        match scalar.size() {
            1 => (8, Scalar::U8),
            2 => (16, Scalar::U16),
            4 => (32, Scalar::U32),
            _ => (64, Scalar::Word),
        }
    };
    let bits = Bits {
        container,
        shift: (position % unit) as u32,
        width,
        signed,
    };
    (position / unit * unit / 8, Some(bits))
}
