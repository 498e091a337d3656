//! What every word of a function must keep to, checked before it runs (debug builds and tests).
//!
//! - opcodes are of the table, registers below the frame's size, windows of calls inside the frame;
//! - jumps go to instructions of the function, handlers to a CATCH, nothing runs past the end;
//! - every way round a loop passes a safepoint (JUMP_BACK, FOR_LOOP, FOR_LOOP_INCLUSIVE);
//! - relocations stand where their instructions are.

use super::chunk::Code;
use super::op::{Format, Opcode, Word};
use std::fmt;

/// Which word is wrong, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defect {
    /// Offset in words.
    pub at: usize,
    pub text: String,
}

impl fmt::Display for Defect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "word {}: {}", self.at, self.text)
    }
}

/// Registers that an instruction names, as ranges.
pub fn registers(op: Opcode, word: Word) -> impl Iterator<Item = (usize, usize)> {
    let (a, b, c) = (word.a(), word.b(), word.c());
    let ranges = match op.format() {
        Format::None | Format::Imm | Format::Jump => [None, None, None],
        Format::A | Format::AImm | Format::AJump | Format::AIJump | Format::AW => {
            [Some((a, 1)), None, None]
        }
        Format::Ab | Format::AbI | Format::AbJump | Format::AbW => {
            [Some((a, 1)), Some((b, 1)), None]
        }
        Format::Abc | Format::AbcW => [Some((a, 1)), Some((b, 1)), Some((c, 1))],
        Format::ARange | Format::ARangeW => [Some((a, 1)), Some((b, c)), None],
        Format::Range => [Some((a, b)), None, None],
        Format::Block => [Some((a, c)), Some((b, c)), None],
        Format::Pair => [Some((a, 2)), Some((b, 1)), Some((c, 1))],
        Format::PairI => [Some((a, 2)), None, None],
    };
    ranges.into_iter().flatten()
}

/// The offset that a jump at `at` goes to.
pub fn jump_target(op: Opcode, word: Word, at: usize) -> Option<i64> {
    let distance = match op.format() {
        Format::Jump | Format::AJump => i64::from(word.imm()),
        Format::AbJump | Format::AIJump => i64::from(word.c_signed()),
        _ => return None,
    };
    Some(at as i64 + 1 + distance)
}

pub fn verify(code: &Code) -> Result<(), Defect> {
    let starts = instruction_starts(code)?;
    let mut targets: Vec<u32> = code.handlers.iter().map(|handler| handler.target).collect();
    targets.sort_unstable();
    let is_start = |at: i64| usize::try_from(at).is_ok_and(|at| starts.get(at) == Some(&true));
    let mut last = None;
    for (at, op, word) in instructions(code, &starts) {
        last = Some((at, op));
        let defect = |text: String| {
            Err(Defect {
                at,
                text: format!("{}: {text}", op.mnemonic()),
            })
        };
        for (first, count) in registers(op, word) {
            if count > 0 && first + count > code.frame as usize {
                return defect(format!(
                    "r{} is outside of the frame of {}",
                    first + count - 1,
                    code.frame
                ));
            }
        }
        if let Some(target) = jump_target(op, word, at)
            && !is_start(target)
        {
            return defect(format!("{target} is no instruction"));
        }
        let fits = match op {
            Opcode::CALL => {
                word.a() > 0
                    && code
                        .calls
                        .binary_search_by_key(&(at as u32), |(place, _)| *place)
                        .is_ok()
            }
            Opcode::DIV_I | Opcode::REM_I => !matches!(word.c_signed(), 0 | -1),
            Opcode::SHL_I | Opcode::SHR_I => (0..64).contains(&word.c_signed()),
            Opcode::ERROR_FIELD => (0..4).contains(&word.c_signed()),
            Opcode::CHECK_NOT_NULL => (0..5).contains(&word.imm()),
            Opcode::ENTER => at == 0 && word.imm() == i32::from(code.frame),
            Opcode::LOAD_GLOBAL | Opcode::STORE_GLOBAL | Opcode::CALL_FOREIGN => word.imm() >= 0,
            Opcode::CATCH => targets.binary_search(&(at as u32)).is_ok(),
            _ => true,
        };
        if !fits {
            return defect("its operands do not fit".to_owned());
        }
    }
    match last {
        Some((_, op)) if op.ends_path() => {}
        Some((at, op)) => {
            let text = format!("{}: runs past the end", op.mnemonic());
            return Err(Defect { at, text });
        }
        None => {
            let text = "no instructions".to_owned();
            return Err(Defect { at: 0, text });
        }
    }
    tables(code, &starts)?;
    safepoints(code, &starts)
}

/// Which words begin an instruction.
fn instruction_starts(code: &Code) -> Result<Vec<bool>, Defect> {
    let mut starts = vec![false; code.words.len()];
    let (mut at, mut last) = (0, 0);
    while let Some(word) = code.words.get(at) {
        last = at;
        let Some(op) = word.opcode() else {
            let text = format!("there is no opcode {}", word.opcode_number());
            return Err(Defect { at, text });
        };
        starts[at] = true;
        at += op.format().words();
    }
    if at != code.words.len() {
        let text = "the last instruction lacks its second word".to_owned();
        return Err(Defect { at: last, text });
    }
    Ok(starts)
}

/// Offset, opcode and first word of each instruction.
fn instructions<'a>(
    code: &'a Code,
    starts: &'a [bool],
) -> impl Iterator<Item = (usize, Opcode, Word)> + 'a {
    let words = code.words.iter().zip(starts).enumerate();
    words.filter_map(|(at, (word, start))| start.then_some((at, word.opcode()?, *word)))
}

fn tables(code: &Code, starts: &[bool]) -> Result<(), Defect> {
    let defect = |at: u32, text: &str| {
        Err(Defect {
            at: at as usize,
            text: text.to_owned(),
        })
    };
    let opcode = |at: u32| match starts.get(at as usize) {
        Some(true) => code.words[at as usize].opcode(),
        _ => None,
    };
    for handler in &code.handlers {
        if handler.start >= handler.end
            || handler.end as usize > code.words.len()
            || opcode(handler.start).is_none()
        {
            return defect(
                handler.start,
                "a handler's range is no range of instructions",
            );
        }
        if opcode(handler.target) != Some(Opcode::CATCH) {
            return defect(handler.target, "a handler does not begin with a CATCH");
        }
    }
    for (at, _) in &code.calls {
        if opcode(*at) != Some(Opcode::CALL) {
            return defect(*at, "a relocated call is no CALL");
        }
    }
    for (at, _) in &code.texts {
        if at.checked_sub(1).and_then(opcode) != Some(Opcode::LOAD_WIDE) {
            return defect(*at, "a relocated text belongs to no LOAD_WIDE");
        }
    }
    if !code.spans.is_sorted_by_key(|(at, _)| *at)
        || code.spans.first().is_none_or(|(at, _)| *at != 0)
    {
        return defect(0, "spans do not cover the code in order");
    }
    Ok(())
}

/// Without the ways through safepoints the code must have no cycle.
fn safepoints(code: &Code, starts: &[bool]) -> Result<(), Defect> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let mut marks = vec![Mark::New; code.words.len()];
    let mut stack = Vec::new();
    for (start, _, _) in instructions(code, starts) {
        stack.push((start, false));
        while let Some((at, leaving)) = stack.pop() {
            if leaving {
                marks[at] = Mark::Done;
                continue;
            }
            match marks[at] {
                Mark::New => {}
                // Met again by another way, or on the way itself: then it was pushed before it was opened.
                Mark::Open | Mark::Done => continue,
            }
            marks[at] = Mark::Open;
            stack.push((at, true));
            let word = code.words[at];
            let Some(op) = word.opcode() else { continue };
            let next = (!op.ends_path()).then_some(at as i64 + op.format().words() as i64);
            let safe = matches!(
                op,
                Opcode::JUMP_BACK | Opcode::FOR_LOOP | Opcode::FOR_LOOP_INCLUSIVE
            );
            let jump = jump_target(op, word, at).filter(|_| !safe);
            for target in [next, jump].into_iter().flatten() {
                let target = target as usize;
                match marks.get(target) {
                    Some(Mark::Open) => {
                        let text = format!(
                            "{}: a way round to {target} without a safepoint",
                            op.mnemonic()
                        );
                        return Err(Defect { at, text });
                    }
                    Some(Mark::New) => stack.push((target, false)),
                    _ => {}
                }
            }
        }
    }
    Ok(())
}
