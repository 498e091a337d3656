//! Where the System V AMD64 ABI (§3.2.3) puts arguments and results.
//!
//! A value is cut into *eightbytes*, each gets a class, and the classes decide the places:
//!
//! ```text
//!  struct { double x; int n, m; }        INTEGER → rdi rsi rdx rcx r8 r9   result rax rdx
//!  ├── eightbyte 0 ──┼── eightbyte 1 ──┤ SSE     → xmm0 … xmm7             result xmm0 xmm1
//!  │ x          SSE  │ n, m    INTEGER │ MEMORY  → the stack               result where rdi points
//!      → xmm0              → rdi         X87     → the stack               result st0
//! ```
//!
//! A value goes into registers whole or not at all. This is the only description of the calling
//! convention: the gate emitter, the callback thunk and the JIT all read the [`Placement`] made
//! here, and none of them looks at a type to find a register. It knows nothing of slots or code.
//!
//! Arguments behind `...` are placed like the others, at the types they are given with: C's
//! promotions ([`CType::promoted`]) are up to the caller. A variadic callee also wants to know
//! in `al` how many vector registers are used: [`Placement::vector_registers`].

use super::signature::{Aggregate, AggregateKind, CType, Field, Signature};

/// How many arguments of class INTEGER travel in registers: rdi rsi rdx rcx r8 r9.
pub const INTEGER_REGISTERS: u8 = 6;
/// How many arguments of class SSE travel in registers: xmm0 to xmm7.
pub const VECTOR_REGISTERS: u8 = 8;

/// Where one piece of an argument goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The n-th of rdi rsi rdx rcx r8 r9.
    Integer(u8),
    /// xmm0 to xmm7.
    Vector(u8),
    /// Bytes above rsp at the call instruction.
    Stack(u32),
}

/// A part of an argument that travels in one place: an eightbyte in a register, or on the stack the
/// whole value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Which argument of the call, from 0; the variadic ones count on.
    pub argument: u32,
    /// Bytes from the start of the value.
    pub offset: u32,
    /// Bytes of the value in this piece; in a register the bytes above are undefined.
    pub size: u32,
    pub place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultRegister {
    Rax,
    Rdx,
    Xmm0,
    Xmm1,
}

/// Where the result is when the callee returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultPlace {
    Nothing,
    /// The register of its first and of its second eightbyte. An eightbyte that holds nothing but
    /// padding has none.
    Registers([Option<ResultRegister>; 2]),
    /// st0.
    X87,
    /// Real part in st0, imaginary part in st1.
    ComplexX87,
    /// Where rdi pointed at the call; rax has the same address.
    Memory,
}

/// The answer: every argument's pieces, the result's place, and what the call uses in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// In the order of the arguments, and within one by offset. Empty aggregates have none.
    pub pieces: Vec<Piece>,
    pub result: ResultPlace,
    /// How many integer registers are used, the hidden result address in rdi included.
    pub integer_registers: u8,
    /// How many vector registers are used: what `al` says to a variadic callee.
    pub vector_registers: u8,
    /// Bytes of stack arguments, a multiple of 8.
    pub stack_bytes: u32,
    /// What rsp must be a multiple of at the call instruction: 16, or more for over-aligned values.
    pub stack_alignment: u32,
}

impl Default for Placement {
    fn default() -> Self {
        Placement {
            pieces: Vec::new(),
            result: ResultPlace::Nothing,
            integer_registers: 0,
            vector_registers: 0,
            stack_bytes: 0,
            stack_alignment: 16,
        }
    }
}

/// Places the arguments and the result of a call.
pub fn classify(signature: &Signature, variadic: &[CType]) -> Placement {
    let mut placement = Placement::default();
    classify_into(signature, variadic, &mut placement);
    placement
}

/// [`classify`] into a placement whose memory is used again.
pub fn classify_into(signature: &Signature, variadic: &[CType], placement: &mut Placement) {
    placement.pieces.clear();
    placement.result = place_result(&signature.result);
    placement.integer_registers = u8::from(placement.result == ResultPlace::Memory);
    placement.vector_registers = 0;
    placement.stack_bytes = 0;
    placement.stack_alignment = 16;
    for (argument, ctype) in signature.argument_types(variadic).enumerate() {
        placement.place_argument(argument as u32, ctype);
    }
}

impl Placement {
    fn place_argument(&mut self, argument: u32, ctype: &CType) {
        let size = ctype.size();
        // Most arguments are scalars with a register to themselves.
        let (used, limit, place): (_, _, fn(u8) -> Place) = match scalar_class(ctype) {
            Some(Class::Integer) => (
                &mut self.integer_registers,
                INTEGER_REGISTERS,
                Place::Integer,
            ),
            Some(Class::Sse) => (&mut self.vector_registers, VECTOR_REGISTERS, Place::Vector),
            _ => return self.place_value(argument, ctype, size),
        };
        if *used == limit {
            return self.place_on_stack(argument, size, 8);
        }
        let place = place(*used);
        *used += 1;
        self.pieces.push(Piece {
            argument,
            offset: 0,
            size,
            place,
        });
    }

    fn place_value(&mut self, argument: u32, ctype: &CType, size: u32) {
        if size == 0 {
            return;
        }
        match classes_of(ctype) {
            Classes::Registers(classes) if self.has_registers_for(classes) => {
                for (index, class) in classes.into_iter().enumerate() {
                    let place = match class {
                        Class::Integer => {
                            self.integer_registers += 1;
                            Place::Integer(self.integer_registers - 1)
                        }
                        Class::Sse => {
                            self.vector_registers += 1;
                            Place::Vector(self.vector_registers - 1)
                        }
                        Class::None | Class::X87 | Class::X87Up => continue,
                    };
                    let offset = 8 * index as u32;
                    self.pieces.push(Piece {
                        argument,
                        offset,
                        size: (size - offset).min(8),
                        place,
                    });
                }
            }
            _ => self.place_on_stack(argument, size, ctype.alignment()),
        }
    }

    fn has_registers_for(&self, classes: [Class; 2]) -> bool {
        let count = |wanted| classes.iter().filter(|class| **class == wanted).count() as u8;
        count(Class::X87) == 0
            && self.integer_registers + count(Class::Integer) <= INTEGER_REGISTERS
            && self.vector_registers + count(Class::Sse) <= VECTOR_REGISTERS
    }

    fn place_on_stack(&mut self, argument: u32, size: u32, alignment: u32) {
        let alignment = alignment.clamp(8, 1 << 28).next_power_of_two();
        let offset = round_up(self.stack_bytes, alignment);
        self.pieces.push(Piece {
            argument,
            offset: 0,
            size,
            place: Place::Stack(offset),
        });
        self.stack_bytes = round_up(offset.saturating_add(size), 8);
        self.stack_alignment = self.stack_alignment.max(alignment);
    }
}

/// Rounds up to a multiple of a power of two; what does not fit stays near the top, where every
/// user refuses it as too large.
fn round_up(value: u32, alignment: u32) -> u32 {
    value.saturating_add(alignment - 1) & !(alignment - 1)
}

fn place_result(ctype: &CType) -> ResultPlace {
    match scalar_class(ctype) {
        Some(Class::Integer) => return ResultPlace::Registers([Some(ResultRegister::Rax), None]),
        Some(Class::Sse) => return ResultPlace::Registers([Some(ResultRegister::Xmm0), None]),
        _ => {}
    }
    if let CType::Aggregate(aggregate) = ctype
        && is_complex_long_double(aggregate)
    {
        return ResultPlace::ComplexX87;
    }
    if ctype.size() == 0 {
        return ResultPlace::Nothing;
    }
    let Classes::Registers(classes) = classes_of(ctype) else {
        return ResultPlace::Memory;
    };
    let mut integers = [ResultRegister::Rax, ResultRegister::Rdx].into_iter();
    let mut vectors = [ResultRegister::Xmm0, ResultRegister::Xmm1].into_iter();
    if classes[0] == Class::X87 {
        return ResultPlace::X87;
    }
    let registers = classes.map(|class| match class {
        Class::Integer => integers.next(),
        Class::Sse => vectors.next(),
        Class::None | Class::X87 | Class::X87Up => None,
    });
    match registers {
        [None, None] => ResultPlace::Nothing,
        some => ResultPlace::Registers(some),
    }
}

fn is_complex_long_double(aggregate: &Aggregate) -> bool {
    aggregate.kind == AggregateKind::Complex
        && (aggregate.fields.iter()).all(|field| field.ctype == CType::LongDouble)
}

/// The class of one eightbyte. MEMORY is not among them: it is a property of the whole value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    None,
    Integer,
    Sse,
    X87,
    /// The upper half of an 80-bit number.
    X87Up,
}

/// The class of a scalar's first eightbyte; only x87's numbers have a second.
fn scalar_class(ctype: &CType) -> Option<Class> {
    match ctype {
        CType::Void | CType::Aggregate(_) => None,
        CType::F32 | CType::F64 => Some(Class::Sse),
        CType::LongDouble => Some(Class::X87),
        _ => Some(Class::Integer),
    }
}

enum Classes {
    Registers([Class; 2]),
    Memory,
}

/// Somewhere a rule said MEMORY, which the whole value then is.
struct ToMemory;

fn classes_of(ctype: &CType) -> Classes {
    if ctype.size() > 16 {
        return Classes::Memory;
    }
    let mut classes = [Class::None; 2];
    match merge_type(ctype, 0, &mut classes) {
        Ok(()) => Classes::Registers(classes),
        Err(ToMemory) => Classes::Memory,
    }
}

/// Merges the classes of a value at `offset` into those of the eightbytes it lies in.
fn merge_type(ctype: &CType, offset: u32, classes: &mut [Class; 2]) -> Result<(), ToMemory> {
    if let CType::Aggregate(aggregate) = ctype {
        // A nested aggregate is classified as a whole, clean-up included, before it is merged:
        // with x87 in play, merging is not associative.
        let mut own = [Class::None; 2];
        for field in &aggregate.fields {
            merge_field(field, offset, &mut own)?;
        }
        clean_up(&own)?;
        return merge_eightbytes(&own, classes);
    }
    let Some(class) = scalar_class(ctype) else {
        return Ok(());
    };
    if !offset.is_multiple_of(ctype.alignment()) {
        return Err(ToMemory);
    }
    let eightbyte = (offset / 8) as usize;
    let mut own = [Class::None; 2];
    if class == Class::X87 {
        *own.get_mut(eightbyte + 1).ok_or(ToMemory)? = Class::X87Up;
    }
    *own.get_mut(eightbyte).ok_or(ToMemory)? = class;
    merge_eightbytes(&own, classes)
}

fn merge_field(field: &Field, base: u32, classes: &mut [Class; 2]) -> Result<(), ToMemory> {
    if let Some(bits) = field.bits {
        // An unnamed bit-field is padding.
        if bits.width == 0 || field.name.is_empty() {
            return Ok(());
        }
        let first = base.saturating_mul(8).saturating_add(bits.offset);
        let last = first.saturating_add(bits.width - 1);
        for eightbyte in first / 64..=last / 64 {
            let class = classes.get_mut(eightbyte as usize).ok_or(ToMemory)?;
            *class = merge(*class, Class::Integer)?;
        }
        return Ok(());
    }
    let start = base.checked_add(field.offset).ok_or(ToMemory)?;
    let Some(elements) = field.elements else {
        return merge_type(&field.ctype, start, classes);
    };
    let step = field.ctype.size();
    if step == 0 {
        return Ok(());
    }
    let mut own = [Class::None; 2];
    for index in 0..elements {
        let offset = step.checked_mul(index).and_then(|o| o.checked_add(start));
        merge_type(&field.ctype, offset.ok_or(ToMemory)?, &mut own)?;
    }
    clean_up(&own)?;
    merge_eightbytes(&own, classes)
}

fn merge_eightbytes(from: &[Class; 2], into: &mut [Class; 2]) -> Result<(), ToMemory> {
    for (class, other) in into.iter_mut().zip(from) {
        *class = merge(*class, *other)?;
    }
    Ok(())
}

/// §3.2.3, "classification of aggregate and union types", rule 4.
fn merge(a: Class, b: Class) -> Result<Class, ToMemory> {
    match (a, b) {
        _ if a == b => Ok(a),
        (Class::None, other) | (other, Class::None) => Ok(other),
        (Class::Integer, _) | (_, Class::Integer) => Ok(Class::Integer),
        (Class::X87 | Class::X87Up, _) | (_, Class::X87 | Class::X87Up) => Err(ToMemory),
        _ => Ok(Class::Sse),
    }
}

/// §3.2.3, rule 5: the upper half of an 80-bit number without its lower half makes the value MEMORY.
fn clean_up(classes: &[Class; 2]) -> Result<(), ToMemory> {
    let stray = match classes {
        [Class::X87Up, _] => true,
        [first, Class::X87Up] => *first != Class::X87,
        _ => false,
    };
    if stray { Err(ToMemory) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::super::signature::BitField;
    use super::super::signature::sample::{read, signature, structure};
    use super::*;
    use std::sync::Arc;

    fn places(parameters: &[CType]) -> Vec<Place> {
        let named: Vec<_> = parameters.iter().map(|c| ("x", c.clone())).collect();
        let placement = classify(&signature("f", &named, CType::Void), &[]);
        placement.pieces.iter().map(|piece| piece.place).collect()
    }

    fn result(ctype: CType) -> ResultPlace {
        classify(&signature("f", &[], ctype), &[]).result
    }

    fn union_of(types: &[CType]) -> CType {
        let CType::Aggregate(layout) = structure("U", types) else {
            unreachable!()
        };
        let mut layout = (*layout).clone();
        layout.kind = AggregateKind::Union;
        layout.size = 0;
        for field in &mut layout.fields {
            field.offset = 0;
            layout.size = layout.size.max(field.ctype.size());
        }
        layout.size = layout.size.next_multiple_of(layout.alignment);
        CType::Aggregate(Arc::new(layout))
    }

    #[test]
    fn scalars_go_in_order() {
        let placement = classify(&read(), &[]);
        let places: Vec<_> = placement.pieces.iter().map(|piece| piece.place).collect();
        assert_eq!(places, [0, 1, 2].map(Place::Integer));
        assert_eq!(
            placement.result,
            ResultPlace::Registers([Some(ResultRegister::Rax), None])
        );
        assert_eq!((placement.stack_bytes, placement.vector_registers), (0, 0));
    }

    #[test]
    fn a_struct_goes_whole_or_not_at_all() {
        let pair = structure("Pair", &[CType::I64, CType::I64]);
        let mut parameters = vec![CType::I64; 5];
        parameters.extend([pair, CType::I64]);
        let expected = [
            Place::Integer(0),
            Place::Integer(1),
            Place::Integer(2),
            Place::Integer(3),
            Place::Integer(4),
            Place::Stack(0),
            Place::Integer(5),
        ];
        assert_eq!(places(&parameters), expected);
    }

    #[test]
    fn mixed_structs_are_split_by_eightbyte() {
        let mixed = structure("Mixed", &[CType::F64, CType::I32, CType::F32]);
        assert_eq!(
            places(std::slice::from_ref(&mixed)),
            [Place::Vector(0), Place::Integer(0)]
        );
        let registers =
            ResultPlace::Registers([Some(ResultRegister::Xmm0), Some(ResultRegister::Rax)]);
        assert_eq!(result(mixed), registers);
    }

    #[test]
    fn long_doubles() {
        let one = structure("One", &[CType::LongDouble]);
        let two = structure("Two", &[CType::LongDouble, CType::LongDouble]);
        assert_eq!(result(CType::LongDouble), ResultPlace::X87);
        assert_eq!(result(one.clone()), ResultPlace::X87);
        assert_eq!(result(two.clone()), ResultPlace::Memory);
        assert_eq!(
            places(&[CType::I8, one, CType::LongDouble]),
            [Place::Integer(0), Place::Stack(0), Place::Stack(16)]
        );
        let CType::Aggregate(layout) = two else {
            unreachable!()
        };
        let mut complex = (*layout).clone();
        complex.kind = AggregateKind::Complex;
        let complex = CType::Aggregate(Arc::new(complex));
        assert_eq!(result(complex.clone()), ResultPlace::ComplexX87);
        assert_eq!(places(&[complex]), [Place::Stack(0)]);
    }

    #[test]
    fn unions_with_long_double_follow_the_merge_rules() {
        assert_eq!(
            result(union_of(&[CType::LongDouble, CType::F32])),
            ResultPlace::Memory
        );
        // INTEGER wins over X87, which leaves X87UP without its lower half.
        assert_eq!(
            result(union_of(&[CType::LongDouble, CType::I32])),
            ResultPlace::Memory
        );
        assert_eq!(
            result(union_of(&[CType::F64, CType::I8])),
            ResultPlace::Registers([Some(ResultRegister::Rax), None])
        );
    }

    #[test]
    fn packed_fields_off_their_alignment_go_to_memory() {
        let CType::Aggregate(layout) = structure("P", &[CType::I8, CType::I32]) else {
            unreachable!()
        };
        let mut packed = (*layout).clone();
        (packed.alignment, packed.size) = (1, 5);
        packed.fields[1].offset = 1;
        assert_eq!(
            places(&[CType::Aggregate(Arc::new(packed))]),
            [Place::Stack(0)]
        );
    }

    #[test]
    fn nonsense_layouts_are_memory_not_panics() {
        let CType::Aggregate(layout) = structure("N", &[CType::I64, CType::I8]) else {
            unreachable!()
        };
        let mut nonsense = (*layout).clone();
        nonsense.fields[0].offset = u32::MAX - 7;
        nonsense.fields[1].elements = Some(u32::MAX);
        let nonsense = CType::Aggregate(Arc::new(nonsense));
        assert_eq!(result(nonsense), ResultPlace::Memory);
    }

    #[test]
    fn bit_fields_are_integers_in_the_eightbytes_they_touch() {
        let CType::Aggregate(layout) = structure("B", &[CType::F64, CType::U32]) else {
            unreachable!()
        };
        let mut fields = (*layout).clone();
        fields.fields[1].bits = Some(BitField {
            offset: 70,
            width: 3,
        });
        let registers =
            ResultPlace::Registers([Some(ResultRegister::Xmm0), Some(ResultRegister::Rax)]);
        assert_eq!(result(CType::Aggregate(Arc::new(fields))), registers);
    }
}
