//! What the heap knows of a type: how large its objects are, and where in them addresses lie.

use super::allocator::Allocator;
use super::size_class::{self, BLOCK, CLASSES, LARGEST_CELL, SMALLEST_CELL};

/// A type of heap objects, by the order of registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HeapType(pub(super) u32);

/// What a type's objects need when they are unreachable; the number is the registrant's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Finalizer(pub u32);

/// How large objects are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Size {
    /// Each object has this many bytes: a class, the head of a list.
    Fixed(usize),
    /// As many bytes as are asked for: the bytes of a text.
    Bytes,
    /// A buffer of elements, so many bytes from one to the next. One byte more than is asked for is allocated, so that
    /// the address behind the last element still belongs to the buffer, and keeps it.
    Elements(usize),
}

/// Where in an object, or in each element, the words lie that may be addresses.
///
/// Such a word may hold anything: the address of an object, one in the middle of an object, one outside of the heap, null.
/// So a field of type `*T` is an offset like any other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pointers {
    /// None: the object is never looked at.
    Leaf,
    /// In bytes from the start of the object or element; they need not be aligned (`@packed`).
    Offsets(Vec<u32>),
    /// Every aligned word.
    Conservative,
}

/// What is registered for a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Descriptor {
    /// For statistics and for people.
    pub name: String,
    pub size: Size,
    /// A power of two, up to 64 KiB.
    pub alignment: usize,
    pub pointers: Pointers,
    /// Objects of types with a finalizer are queued when they become unreachable.
    pub finalizer: Option<Finalizer>,
}

impl Descriptor {
    /// Objects of one size, aligned to a word.
    pub fn fixed(name: impl Into<String>, bytes: usize, pointers: Pointers) -> Self {
        Descriptor {
            name: name.into(),
            size: Size::Fixed(bytes),
            alignment: 8,
            pointers,
            finalizer: None,
        }
    }

    /// Objects of any length without addresses, aligned to 16 bytes as malloc's are.
    pub fn bytes(name: impl Into<String>) -> Self {
        Descriptor {
            name: name.into(),
            size: Size::Bytes,
            alignment: 16,
            pointers: Pointers::Leaf,
            finalizer: None,
        }
    }

    /// Buffers of elements, aligned to 16 bytes as malloc's are.
    pub fn elements(name: impl Into<String>, stride: usize, pointers: Pointers) -> Self {
        Descriptor {
            name: name.into(),
            size: Size::Elements(stride),
            alignment: 16,
            pointers,
            finalizer: None,
        }
    }
}

/// A registered type.
#[derive(Debug)]
pub(super) struct Type {
    kind: HeapType,
    pub descriptor: Descriptor,
    /// Boxed: the blocks of the type point at it.
    pub offsets: Box<[u32]>,
    /// Bytes after which the offsets apply again; 0 for once.
    pub stride: usize,
    /// One for a type of one size, else one for each class. Never grows once it is filled: compiled code
    /// holds the addresses.
    pub allocators: Vec<Allocator>,
    /// Bytes added to each request.
    padding: usize,
    pub fixed: bool,
    /// Each cell is a power of two.
    strict: bool,
}

impl Type {
    /// # Panics
    /// When offsets do not lie within their object or element, or the alignment is not a power of two up to a block:
    /// the descriptor is wrong then, and reading by it would be reading wild memory.
    pub fn new(kind: HeapType, descriptor: Descriptor) -> Self {
        let alignment = descriptor.alignment;
        assert!(
            alignment.is_power_of_two() && alignment <= BLOCK,
            "alignment {alignment}"
        );
        let (fixed, padding, pattern) = match descriptor.size {
            Size::Fixed(bytes) => (true, 0, bytes),
            Size::Bytes => (false, 0, 0),
            Size::Elements(stride) => (false, 1, stride),
        };
        let (offsets, stride) = match &descriptor.pointers {
            Pointers::Leaf => (Box::default(), 0),
            Pointers::Conservative => (Box::from([0]), 8),
            Pointers::Offsets(offsets) => {
                let within = |offset: &u32| *offset as usize + 8 <= pattern;
                assert!(
                    offsets.iter().all(within),
                    "offsets {offsets:?} within {pattern} bytes"
                );
                let stride = if fixed { 0 } else { pattern };
                (offsets.clone().into_boxed_slice(), stride)
            }
        };
        let mut ty = Type {
            kind,
            offsets,
            stride,
            allocators: Vec::new(),
            padding,
            fixed,
            strict: !fixed && alignment > 16,
            descriptor,
        };
        if fixed {
            ty.fill_allocators();
        }
        ty
    }

    /// Which allocator serves a request, `None` for a large object of variable length.
    #[inline(always)]
    pub fn class(&self, bytes: usize) -> Option<usize> {
        if self.fixed {
            Some(0)
        } else {
            size_class::class(self.padded(bytes))
        }
    }

    #[inline(always)]
    fn padded(&self, bytes: usize) -> usize {
        let padded = bytes.saturating_add(self.padding);
        if self.strict {
            self.strictly_aligned(padded)
        } else {
            padded
        }
    }

    #[cold]
    fn strictly_aligned(&self, bytes: usize) -> usize {
        let least = bytes.max(self.descriptor.alignment);
        least.checked_next_power_of_two().unwrap_or(usize::MAX)
    }

    /// Bytes that a request takes: those of its cell, or of a large object.
    pub fn cell_size(&self, bytes: usize) -> usize {
        match (&self.descriptor.size, self.class(bytes)) {
            (Size::Fixed(size), _) => {
                let size = (*size).max(SMALLEST_CELL);
                size.checked_next_multiple_of(self.descriptor.alignment.max(8))
                    .unwrap_or(usize::MAX)
            }
            (_, Some(class)) => size_class::cell_size(class),
            // Powers of two matter only within a block: large objects start at one.
            (_, None) => bytes
                .saturating_add(self.padding)
                .checked_next_multiple_of(16)
                .unwrap_or(usize::MAX),
        }
    }

    /// Bytes of a request's cell that the owner may use.
    pub fn usable(&self, bytes: usize) -> usize {
        self.cell_size(bytes) - self.padding
    }

    /// Makes the allocators, if they are not there yet. Types of variable length have many, and
    /// are often registered without ever being used.
    pub fn fill_allocators(&mut self) {
        if !self.allocators.is_empty() {
            return;
        }
        self.allocators = if self.fixed {
            vec![Allocator::new(self.kind, self.cell_size(0))]
        } else {
            (0..CLASSES)
                .map(|class| Allocator::new(self.kind, size_class::cell_size(class)))
                .collect()
        };
    }

    /// Objects of this size have blocks of their own.
    pub fn is_large(cell: usize) -> bool {
        cell > LARGEST_CELL
    }
}
