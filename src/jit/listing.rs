//! Native code as text, for people: what Cranelift was given, and what it made.

use super::flow::Flow;
use crate::vm::profile::{Listing, Source};
use iced_x86::{Decoder, DecoderOptions, Formatter, IntelFormatter};
use std::fmt::Write;

/// The machine code at an address, each instruction under the bytecode that it belongs to.
pub fn assembly(
    source: &Source<'_>,
    flow: &Flow,
    code: &[u8],
    address: u64,
    places: &[(u32, u32)],
) -> String {
    let mut text = String::new();
    let mut formatter = IntelFormatter::new();
    formatter.options_mut().set_hex_prefix("0x");
    formatter.options_mut().set_hex_suffix("");
    formatter
        .options_mut()
        .set_space_after_operand_separator(true);
    let mut decoder = Decoder::with_ip(64, code, address, DecoderOptions::NONE);
    let mut shown = None;
    while decoder.can_decode() {
        let instruction = decoder.decode();
        let offset = (instruction.ip() - address) as u32;
        let after = places.partition_point(|(at, _)| *at <= offset);
        let number = after.checked_sub(1).map(|row| places[row].1);
        if number != shown {
            shown = number;
            if let Some(one) = number.and_then(|number| flow.instructions.get(number as usize)) {
                let inside = match one.place.body {
                    0 => String::new(),
                    body => format!("{}: ", source.body_name(body)),
                };
                let _ = writeln!(
                    text,
                    "  ; {inside}{} {}",
                    one.place.offset,
                    one.opcode.mnemonic()
                );
            }
        }
        let mut line = String::new();
        formatter.format(&instruction, &mut line);
        let _ = writeln!(text, "  {:5x}  {line}", offset);
    }
    text
}

/// A listing of what was compiled.
pub fn listing(
    source: &Source<'_>,
    head: Option<usize>,
    intermediate: String,
    assembly: String,
    bytes: usize,
) -> Listing {
    Listing {
        name: source.name().to_owned(),
        head,
        bytes,
        intermediate,
        assembly,
    }
}
