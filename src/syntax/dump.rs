//! `arc dump ast`.
use super::ast::{Interner, Module};
pub fn dump(module: &Module, _interner: &Interner) -> String {
    format!("{module:#?}")
}
