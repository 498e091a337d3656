//! What a type is: the interned types, their unification, and how their values lie in memory.
//!
//! Types are structural except the named ones (opaque C types, structs, classes, enums), which are
//! rows of a table. A type is a small number, equal exactly when the types are.
//! This folder knows no syntax and no bytecode.

pub mod aggregate;
pub mod layout;
pub mod ty;
pub mod unify;

pub use aggregate::{Bits, FieldLayout, Layout, LayoutError};
pub use layout::{Scalar, ValueClass};
pub use ty::{NamedType, NamedTypeId, NamedTypeKind, Ty, TyKind, TypeTable};
