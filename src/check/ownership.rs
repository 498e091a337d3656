//! `own` and `drop`: which pointers Arcane closes by itself.
//!
//! ```text
//!   type sqlite3 drop sqlite3_close        *sqlite3 is closed with sqlite3_close
//!   out db: own *sqlite3, -> own *sqlite3  from here on Arcane owns it
//!   db: own *sqlite3                       from here on C does, and the script may not use it
//! ```
//!
//! Who owns what is tracked when the program runs; here only the declarations are checked. The function that drops a
//! type owns what it is given, however it is declared: calling it by hand is a way to drop early.

use super::Checker;
use super::error;
use super::tir::{Drop, DropId, ExternParameter, Passing};
use crate::source::Span;
use crate::syntax::ast::{self, Name};
use crate::types::{NamedTypeId, NamedTypeKind, Ty, TyKind};

impl Checker<'_> {
    pub(super) fn declare_drop(&mut self, id: NamedTypeId, drop: Name, block: &ast::Extern) {
        let Some(library) = self.library_name(block) else {
            return;
        };
        let name = self.text(drop.symbol).to_owned();
        // The declaration, where there is one, knows the name in the library.
        let declared = block.members.iter().find_map(|member| match member {
            ast::ExternMember::Function(function) if function.name.symbol == drop.symbol => {
                Some(function)
            }
            _ => None,
        });
        let symbol = declared
            .and_then(|function| function.symbol.as_ref())
            .and_then(|literal| literal.plain())
            .map_or_else(|| name.clone(), str::to_owned);
        let row = DropId(self.state.program.drops.len() as u32);
        self.state.program.drops.push(Drop {
            name,
            symbol,
            library,
            type_name: self.state.types.named(id).name.clone(),
        });
        self.state.program.drop_of.insert(id, row);
    }

    /// How a pointer of the type is dropped.
    pub(super) fn drop_of(&self, ty: Ty) -> Option<DropId> {
        let target = self.pointer_target(ty)?;
        match self.state.types.shallow_kind(target) {
            TyKind::Named(id, _) => self.state.program.drop_of.get(id).copied(),
            _ => None,
        }
    }

    /// `own` asks for a pointer that can be dropped.
    pub(super) fn require_drop(&mut self, ty: Ty, span: Span) {
        if ty == Ty::UNKNOWN || self.drop_of(ty).is_some() {
            return;
        }
        let name = self.type_name(ty);
        let target = self.pointer_target(ty).filter(|target| {
            let kind = self.state.types.named_kind(*target);
            kind == Some(NamedTypeKind::Opaque)
        });
        let target = target.map(|target| self.type_name(target));
        self.report(error::own_without_drop(span, &name, target.as_deref()));
    }

    /// The function that drops a type takes what it is given.
    pub(super) fn own_by_drop(&mut self, symbol: &str, parameters: &mut [ExternParameter]) {
        let [only] = parameters else {
            return;
        };
        if let (Passing::Value, Some(drop)) = (only.passing, self.drop_of(only.ty)) {
            only.owned |= self.state.program.drops[drop.0 as usize].symbol == symbol;
        }
    }
}
