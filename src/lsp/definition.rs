//! Where a name is declared, also in other files and in the library.

use super::analysis::Analysis;
use crate::check::inspect::Sort;
use lsp_types::{Location, Position};

pub fn at(analysis: &mut Analysis, position: Position) -> Option<Location> {
    let name = analysis.word_at(position)?;
    let found = analysis.described_at(name)?;
    let declared = match found.sort {
        Sort::Module => found.declared,
        _ => analysis.origin(found.declared),
    };
    analysis.location(declared)
}
