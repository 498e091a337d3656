//! Lists: an object of three words, and its elements in a buffer of their own, laid out as C would.
//!
//! ```text
//!   slot ─▶ │ data ─┼▶ │ element │ element │ … room for `capacity` of them │
//!           │ length │
//!           │ capacity │
//! ```

use super::{Thrown, Vm};
use crate::types::{Scalar, Ty, TyKind};

#[derive(Debug)]
#[repr(C)]
pub(crate) struct List {
    pub data: *mut u8,
    pub length: usize,
    pub capacity: usize,
}

/// What an empty list's `data` points to: never null, aligned for every element, and telling whether the
/// elements to come are references.
static NO_DATA: [u64; 2] = [0; 2];
static NO_REFERENCES: [u64; 2] = [1; 2];

fn nothing(references: bool) -> *mut u8 {
    let place = if references {
        &raw const NO_REFERENCES
    } else {
        &raw const NO_DATA
    };
    place.cast_mut().cast()
}

/// # Safety
/// `slot` holds a list, which lives as long as what is made of the result.
pub(crate) unsafe fn get<'a>(slot: u64) -> &'a mut List {
    // SAFETY: the caller's promise.
    unsafe { &mut *(slot as *mut List) }
}

/// Reads C's long double as a slot.
///
/// # Safety
/// `address` is that of a long double.
pub(crate) unsafe fn load_long_double(address: *const u8) -> u64 {
    let mut slot = 0f64;
    // SAFETY: the caller's promise.
    unsafe {
        std::arch::asm!(
            "fld tbyte ptr [{address}]",
            "fstp qword ptr [{slot}]",
            address = in(reg) address,
            slot = in(reg) &raw mut slot,
            out("st(0)") _, out("st(1)") _, out("st(2)") _, out("st(3)") _,
            out("st(4)") _, out("st(5)") _, out("st(6)") _, out("st(7)") _,
            options(nostack),
        );
    }
    slot.to_bits()
}

/// Reads an element as a slot.
///
/// # Safety
/// `address` is that of an element of this kind.
pub(crate) unsafe fn load(address: *const u8, scalar: Scalar) -> u64 {
    // SAFETY: the caller's promise; C's memory need not be aligned.
    unsafe {
        match scalar {
            Scalar::I8 => address.cast::<i8>().read() as i64 as u64,
            Scalar::U8 => address.read() as u64,
            Scalar::Bool => (address.read() != 0) as u64,
            Scalar::I16 => address.cast::<i16>().read_unaligned() as i64 as u64,
            Scalar::U16 => address.cast::<u16>().read_unaligned() as u64,
            Scalar::I32 => address.cast::<i32>().read_unaligned() as i64 as u64,
            Scalar::U32 => address.cast::<u32>().read_unaligned() as u64,
            Scalar::Word | Scalar::F64 => address.cast::<u64>().read_unaligned(),
            Scalar::F32 => (address.cast::<f32>().read_unaligned() as f64).to_bits(),
        }
    }
}

/// Writes a slot as an element: its value has been checked to fit.
///
/// # Safety
/// `address` is that of an element of this kind.
pub(crate) unsafe fn store(address: *mut u8, scalar: Scalar, value: u64) {
    // SAFETY: the caller's promise.
    unsafe {
        match scalar.size() {
            1 => address.write(value as u8),
            2 => address.cast::<u16>().write_unaligned(value as u16),
            4 if scalar == Scalar::F32 => address
                .cast::<f32>()
                .write_unaligned(f64::from_bits(value) as f32),
            4 => address.cast::<u32>().write_unaligned(value as u32),
            _ => address.cast::<u64>().write_unaligned(value),
        }
    }
}

/// How the elements of a list lie.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Element {
    pub ty: Ty,
    /// `None` for what takes several slots, or is laid out as C's.
    pub scalar: Option<Scalar>,
    /// Bytes from one to the next.
    pub size: usize,
    pub slots: usize,
    pub references: bool,
}

impl Element {
    /// Reads an element into slots.
    ///
    /// # Safety
    /// `address` is that of such an element, and there is room for its slots.
    pub unsafe fn read(&self, address: *const u8, slots: *mut u64) {
        // SAFETY: the caller's promise.
        unsafe {
            match self.scalar {
                Some(scalar) => *slots = load(address, scalar),
                None => std::ptr::copy(address, slots.cast(), self.size),
            }
        }
    }

    /// Writes an element from slots.
    ///
    /// # Safety
    /// As for [`Element::read`].
    pub unsafe fn write(&self, address: *mut u8, slots: *const u64) {
        // SAFETY: the caller's promise.
        unsafe {
            match self.scalar {
                Some(scalar) => store(address, scalar, *slots),
                None => std::ptr::copy(slots.cast(), address, self.size),
            }
        }
    }
}

impl Vm {
    /// How the elements of a list type lie.
    pub(crate) fn element(&self, list: Ty) -> Element {
        let types = self.world().types;
        let ty = match types.shallow_kind(list) {
            TyKind::List(element) | TyKind::Array(element, _) | TyKind::Pointer(element) => {
                *element
            }
            _ => Ty::UNKNOWN,
        };
        Element {
            ty,
            scalar: types.scalar(ty),
            size: types.size_and_align(ty).map_or(8, |(size, _)| size),
            slots: types.slots(ty),
            references: types.holds_references(ty),
        }
    }

    /// An empty list with room for `capacity` elements.
    pub(crate) fn new_list(
        &mut self,
        size: usize,
        references: bool,
        capacity: usize,
    ) -> Result<u64, Thrown> {
        let bytes = capacity
            .checked_mul(size)
            .ok_or_else(|| self.out_of_memory());
        let bytes = bytes?;
        let object = self
            .allocate(self.object_types.list, size_of::<List>())?
            .cast::<List>();
        let list = List {
            data: nothing(references),
            length: 0,
            capacity: 0,
        };
        // SAFETY: allocated for it.
        unsafe { object.write(list) };
        if bytes > 0 {
            // The list is reachable from here, by the native stack.
            let kept = std::hint::black_box(object);
            let buffer = self.allocate(self.buffer_type(references), bytes)?;
            // SAFETY: made above.
            unsafe {
                (*kept.as_ptr()).data = buffer.as_ptr();
                (*kept.as_ptr()).capacity = capacity;
            }
        }
        Ok(object.as_ptr() as u64)
    }

    fn buffer_type(&self, references: bool) -> super::heap::HeapType {
        if references {
            self.object_types.references
        } else {
            self.object_types.data
        }
    }

    /// Makes room for one element more.
    ///
    /// # Safety
    /// `slot` holds a list of such elements.
    pub(crate) unsafe fn grow_list(&mut self, slot: u64, size: usize) -> Result<(), Thrown> {
        // SAFETY: the caller's promise.
        unsafe { self.reserve_list(slot, size, 1) }
    }

    /// Makes room for `more` elements behind those that are there.
    ///
    /// # Safety
    /// As for [`Vm::grow_list`].
    pub(crate) unsafe fn reserve_list(
        &mut self,
        slot: u64,
        size: usize,
        more: usize,
    ) -> Result<(), Thrown> {
        // SAFETY: the caller's promise.
        let list = unsafe { get(slot) };
        let Some(wanted) = list.length.checked_add(more) else {
            return Err(self.out_of_memory());
        };
        if wanted <= list.capacity {
            return Ok(());
        }
        let least = if size == 1 { 16 } else { 4 };
        let capacity = (list.capacity.saturating_mul(2)).max(least).max(wanted);
        let references = match self.heap.type_of(list.data as usize) {
            Some(kind) => kind == self.object_types.references,
            None => list.data == nothing(true),
        };
        let Some(bytes) = capacity.checked_mul(size) else {
            return Err(self.out_of_memory());
        };
        let buffer = self.allocate(self.buffer_type(references), bytes)?;
        // SAFETY: the old buffer has `length` elements, the new one has room for more.
        unsafe { std::ptr::copy_nonoverlapping(list.data, buffer.as_ptr(), list.length * size) };
        list.data = buffer.as_ptr();
        list.capacity = capacity;
        Ok(())
    }

    /// A list of texts, made outside of a run: in a frame of its own, for the collector's sake.
    #[inline(never)]
    pub(crate) fn text_list(&mut self, texts: &[String]) -> Result<u64, Thrown> {
        let slot = self.new_list(8, true, texts.len())?;
        for (index, text) in texts.iter().enumerate() {
            let value = self.text(text)?;
            // SAFETY: the list was made with room for all.
            unsafe {
                let list = get(std::hint::black_box(slot));
                list.data.cast::<u64>().add(index).write(value);
                list.length = index + 1;
            }
        }
        Ok(slot)
    }
}
