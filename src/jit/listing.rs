//! Native code as text, for people: what Cranelift was given, and what it made.

use super::flow::Flow;
use crate::vm::profile::{Listing, Source};
use iced_x86::{Decoder, DecoderOptions, Formatter, IntelFormatter};
use std::fmt::Write;

/// Where constants lie, behind the code, which reaches each of them by its distance. In order, from the start of the code.
fn constants(code: &[u8], address: u64) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut end = code.len();
    let mut decoder = Decoder::with_ip(64, code, address, DecoderOptions::NONE);
    while decoder.can_decode() && decoder.position() < end {
        let instruction = decoder.decode();
        let target = instruction.ip_rel_memory_address().wrapping_sub(address) as usize;
        let is_behind = (decoder.position()..code.len()).contains(&target);
        if instruction.is_ip_rel_memory_operand() && is_behind {
            starts.push(target);
            end = end.min(target);
        }
    }
    starts.sort_unstable();
    starts.dedup();
    starts
}

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
    let constants = constants(code, address);
    let end = constants.first().copied().unwrap_or(code.len());
    let mut shown = None;
    // In front of the first constant zeros fill up to its alignment.
    while code[decoder.position()..end].iter().any(|byte| *byte != 0) {
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
    if !constants.is_empty() {
        text.push_str("  ; constants\n");
    }
    for (index, start) in constants.iter().enumerate() {
        let end = constants.get(index + 1).copied().unwrap_or(code.len());
        let _ = write!(text, "  {start:5x}  0x{:X}:", address + *start as u64);
        for byte in &code[*start..end] {
            let _ = write!(text, " {byte:02X}");
        }
        text.push('\n');
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

#[cfg(test)]
mod tests {
    use super::constants;

    #[test]
    fn constants_are_what_code_reaches_behind_itself() {
        // vmovsd xmm0, [rip + 16]; vmovsd xmm1, [rip - 8]; ret; zeros.
        let mut code = vec![0xc5, 0xfb, 0x10, 0x05, 16, 0, 0, 0];
        code.extend([0xc5, 0xfb, 0x10, 0x0d, 0xf8, 0xff, 0xff, 0xff]);
        code.extend([0xc3, 0, 0, 0, 0, 0, 0, 0]);
        code.extend(1.5f64.to_le_bytes());
        assert_eq!(constants(&code, 0x7000_0000), [24]);
        assert_eq!(constants(&code[8..17], 0x7000_0000), [0usize; 0]);
    }
}
