//! Code as text: what `arc dump bytecode` shows.
//!
//! ```text
//! fib(n: int) -> int  frame 6
//!   ; 1: fn fib(n: int) -> int { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } }
//!      0  jge.i          r0:n, 2, -> 2
//! ```
//!
//! Operands follow the opcode's format, so a new row of the table needs nothing here.

use super::chunk::{Code, Compiled, ForeignSiteId};
use super::op::{Format, NullReason, Opcode, Word};
use super::verify::jump_target;
use crate::check::tir::{ExternId, ForeignVariableId, Function, Program};
use crate::source::{SourceMap, Span};
use crate::types::{Ty, TypeTable};
use std::fmt::Write;

/// All functions of `compiled`, in their order.
pub fn dump(
    compiled: &Compiled,
    program: &Program,
    types: &TypeTable,
    sources: &SourceMap,
) -> String {
    let dumper = Dumper {
        compiled,
        program,
        types,
        sources,
    };
    let mut out = String::new();
    for (index, code) in compiled.functions.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        dumper.function(&mut out, code);
    }
    out
}

/// An instruction as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Of its first word, from the start of the function.
    pub offset: usize,
    pub text: String,
    /// The place in the script that it comes from.
    pub span: Span,
}

/// The instructions of one function of `compiled`.
pub fn lines(
    code: &Code,
    compiled: &Compiled,
    program: &Program,
    types: &TypeTable,
    sources: &SourceMap,
) -> Vec<Line> {
    let dumper = Dumper {
        compiled,
        program,
        types,
        sources,
    };
    dumper.lines(code)
}

/// `fib(n: int) -> int`
pub fn signature(function: &Function, types: &TypeTable) -> String {
    if function.name.is_empty() {
        return "(top level)".to_owned();
    }
    let parameters: Vec<String> = function
        .locals
        .iter()
        .take(function.parameters as usize)
        .map(|local| format!("{}: {}", local.name, types.name(local.ty)))
        .collect();
    let mut text = format!("{}({})", function.name, parameters.join(", "));
    if types.slots(function.result) > 0 {
        let _ = write!(text, " -> {}", types.name(function.result));
    }
    text
}

struct Dumper<'a> {
    compiled: &'a Compiled,
    program: &'a Program,
    types: &'a TypeTable,
    sources: &'a SourceMap,
}

impl Dumper<'_> {
    fn function(&self, out: &mut String, code: &Code) {
        let function = self.program.function(code.function);
        let _ = write!(
            out,
            "{}  frame {}",
            signature(function, self.types),
            code.frame
        );
        for local in function.locals.iter().take(function.parameters as usize) {
            if let Some(held) = local.holds {
                let _ = write!(
                    out,
                    ", {} = {}",
                    local.name,
                    self.program.function(held).name
                );
            }
        }
        out.push('\n');
        let mut shown = None;
        for line in self.lines(code) {
            self.source_line(out, line.span, &mut shown);
            let _ = writeln!(out, "  {:>4}  {}", line.offset, line.text);
        }
        for handler in &code.handlers {
            let _ = writeln!(
                out,
                "  errors of {}..{} -> {}",
                handler.start, handler.end, handler.target
            );
        }
    }

    fn lines(&self, code: &Code) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut at = 0;
        while let Some(word) = code.words.get(at) {
            let place = code
                .spans
                .partition_point(|(start, _)| *start as usize <= at);
            let span = place
                .checked_sub(1)
                .map_or(Span::NONE, |index| code.spans[index].1);
            let (text, words) = match word.opcode() {
                Some(op) => {
                    let operands = self.operands(code, at, op, *word);
                    let text = format!("{:<14} {operands}", op.mnemonic());
                    (text.trim_end().to_owned(), op.format().words())
                }
                None => (format!("{word:?}"), 1),
            };
            lines.push(Line {
                offset: at,
                text,
                span,
            });
            at += words;
        }
        lines
    }

    /// The line of source that an instruction comes from, where it is another than before.
    fn source_line(&self, out: &mut String, span: Span, last: &mut Option<(*const u8, usize)>) {
        let Some((file, position)) = self.sources.location(span) else {
            return;
        };
        let here = (file.name.as_ptr(), position.line);
        if *last != Some(here) {
            let _ = writeln!(
                out,
                "  ; {}: {}",
                position.line,
                file.line_text(position.line).trim()
            );
            *last = Some(here);
        }
    }

    fn operands(&self, code: &Code, at: usize, op: Opcode, word: Word) -> String {
        let (a, b, c) = (word.a(), word.b(), word.c());
        let register = |number: usize| register_name(code, at, number);
        let range = |first: usize, count: usize| match count {
            0 => "nothing".to_owned(),
            1 => register(first),
            _ => format!("{}..{}", register(first), first + count),
        };
        let target = jump_target(op, word, at).unwrap_or_default();
        let wide = code.words.get(at + 1).map_or(0, |word| word.0);
        match op.format() {
            Format::None => String::new(),
            Format::A => register(a),
            Format::Ab => format!("{}, {}", register(a), register(b)),
            Format::Abc => format!("{}, {}, {}", register(a), register(b), register(c)),
            Format::AbI => format!("{}, {}, {}", register(a), register(b), word.c_signed()),
            Format::AImm => format!(
                "{}, {}",
                register(a),
                self.immediate(code, at, op, word.imm())
            ),
            Format::Imm => word.imm().to_string(),
            Format::Jump => format!("-> {target}"),
            Format::AJump => format!("{}, -> {target}", register(a)),
            Format::AbJump => format!("{}, {}, -> {target}", register(a), register(b)),
            Format::AIJump => format!("{}, {}, -> {target}", register(a), word.b_signed()),
            Format::AW => format!("{}, {}", register(a), self.wide(code, at, op, wide)),
            Format::AbW => format!(
                "{}, {}, {}",
                register(a),
                register(b),
                self.wide(code, at, op, wide)
            ),
            Format::AbcW => {
                let wide = self.wide(code, at, op, wide);
                format!("{}, {}, {}, {wide}", register(a), register(b), register(c))
            }
            Format::ARange => format!("{}, {}", register(a), range(b, c)),
            Format::ARangeW => format!(
                "{}, {}, {}",
                register(a),
                range(b, c),
                self.wide(code, at, op, wide)
            ),
            Format::Range => range(a, b),
            Format::Block => format!("{}, {}", range(a, c), range(b, c)),
            Format::Pair => format!("{}, {}, {}", range(a, 2), register(b), register(c)),
            Format::PairI => format!("{}, {}, {}", range(a, 2), word.b_signed(), word.c_signed()),
        }
    }

    fn immediate(&self, code: &Code, at: usize, op: Opcode, imm: i32) -> String {
        match op {
            Opcode::CALL => code
                .calls
                .iter()
                .find(|(place, _)| *place as usize == at)
                .map_or_else(
                    || imm.to_string(),
                    |(_, callee)| self.program.function(*callee).name.clone(),
                ),
            Opcode::CALL_FOREIGN => self.site_name(ForeignSiteId(imm as u32)),
            Opcode::FOREIGN_EXISTS => match self.program.externs.get(imm as usize) {
                Some(_) => self.program.foreign(ExternId(imm as u32)).name.clone(),
                None => imm.to_string(),
            },
            Opcode::LOAD_GLOBAL | Opcode::STORE_GLOBAL => {
                match self.program.globals.get(imm as usize) {
                    Some(global) => global.name.clone(),
                    None => imm.to_string(),
                }
            }
            Opcode::CHECK_NOT_NULL => {
                let reasons = [
                    NullReason::Unwrap,
                    NullReason::IntToPointer,
                    NullReason::ForeignPointer,
                    NullReason::ForeignString,
                    NullReason::CString,
                ];
                let reason = reasons.into_iter().find(|reason| *reason as i32 == imm);
                reason.map_or_else(|| imm.to_string(), |reason| format!("{reason:?}"))
            }
            _ => imm.to_string(),
        }
    }

    fn site_name(&self, id: ForeignSiteId) -> String {
        let Some(site) = self.compiled.foreign_sites.get(id.0 as usize) else {
            return id.0.to_string();
        };
        let mut text = self.program.foreign(site.function).name.clone();
        if !site.variadic.is_empty() {
            let kinds: Vec<String> = site
                .variadic
                .iter()
                .map(|kind| format!("{kind:?}").to_lowercase())
                .collect();
            let _ = write!(text, "(... {})", kinds.join(", "));
        }
        if site.proven != 0 {
            let _ = write!(text, " proven {:#b}", site.proven);
        }
        text
    }

    fn wide(&self, code: &Code, at: usize, op: Opcode, wide: u64) -> String {
        match op {
            Opcode::LOAD_WIDE => match code
                .texts
                .iter()
                .find(|(place, _)| *place as usize == at + 1)
            {
                Some((_, text)) => format!("{text:?}"),
                None => number(wide),
            },
            Opcode::LOAD_SYMBOL => match self.program.foreign_variables.get(wide as usize) {
                Some(_) => self.program.foreign_variables
                    [ForeignVariableId(wide as u32).0 as usize]
                    .name
                    .clone(),
                None => wide.to_string(),
            },
            Opcode::FORMAT => format!(
                "{}, format {}",
                self.types.name(Ty(wide as u32)),
                wide >> 32
            ),
            Opcode::TO_STRING | Opcode::EQ_VALUE | Opcode::LIST_NEW | Opcode::LIST_REPEAT => {
                self.types.name(Ty(wide as u32))
            }
            _ => wide.to_string(),
        }
    }
}

/// A large int, or the bits of a float: what is less than 2^52 as an int is none that a script would write.
fn number(bits: u64) -> String {
    let int = bits as i64;
    if int.unsigned_abs() < 1 << 52 {
        return int.to_string();
    }
    format!("{:?} ({int})", f64::from_bits(bits))
}

fn register_name(code: &Code, at: usize, number: usize) -> String {
    let names = |(register, start, end, _): &&(u16, u32, u32, String)| {
        usize::from(*register) == number && (*start as usize..*end as usize).contains(&at)
    };
    match code.variables.iter().find(names) {
        Some((_, _, _, name)) => format!("r{number}:{name}"),
        None => format!("r{number}"),
    }
}
