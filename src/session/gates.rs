//! Gates with what a script knows of them: where the function is declared, the call that first needed the gate, and the
//! bytecode of that call.
//!
//! [`foreign::explain`](crate::foreign::explain) tells why each instruction is there, and knows no script; the machine
//! remembers which of its instructions a gate was first made for; here both come together.

use super::Session;
use crate::bytecode::chunk::ForeignSiteId;
use crate::bytecode::op::Opcode;
use crate::bytecode::{dump, lower};
use crate::check::tir::FunctionId;
use crate::foreign::Route;
use crate::foreign::explain::GateRecord;
use crate::source::{SourceMap, Span};
use crate::vm::{FirstUse, Way, World};
use std::ops::Range;

/// More lines than this of a declaration are not shown.
const MOST_LINES: usize = 8;
/// More instructions than this in front of a call are not shown.
const MOST_INSTRUCTIONS: usize = 24;

/// A gate and where it comes from.
#[derive(Clone, Debug)]
pub struct GateStory {
    pub record: GateRecord,
    /// The declaration of the function that it calls.
    pub declaration: Option<Excerpt>,
    /// The first call, or for a callback the first use of a function as a pointer.
    pub call: Option<Excerpt>,
    /// The bytecode of the line with that call.
    pub bytecode: Option<Bytecode>,
}

/// A foreign call of the script's, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallStory {
    /// `pid.arc:2:7`
    pub place: String,
    /// The instance of the function that it stands in, `area(r: float) -> float`.
    pub function: String,
    /// What is called.
    pub callee: String,
    /// How, and why so.
    pub way: String,
}

/// Some lines of a script, without the indentation that they share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    pub file: String,
    /// The number of the first, from 1.
    pub line: usize,
    pub text: String,
    /// What in the text it is about, in bytes.
    pub marked: Range<usize>,
}

/// Some instructions of a function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bytecode {
    /// Empty for the top level of a file.
    pub function: String,
    pub lines: Vec<dump::Line>,
    /// Which of the lines is the call.
    pub call: usize,
}

impl Session {
    /// Every gate that was emitted so far, explained, if [`Options::keep_gates`](super::Options::keep_gates) asked for it.
    pub fn gates_text(&self) -> String {
        self.gates_of(None)
    }

    /// The gates of a foreign function, or all of them.
    pub fn gates_of(&self, name: Option<&str>) -> String {
        let wanted = |gate: &&GateRecord| name.is_none_or(|name| &*gate.signature.name == name);
        let texts: Vec<String> = self
            .gates()
            .iter()
            .filter(wanted)
            .map(ToString::to_string)
            .collect();
        texts.join("\n")
    }

    fn gates(&self) -> &[GateRecord] {
        self.vm.as_ref().map_or(&[], |vm| vm.gates())
    }

    /// Every gate that was emitted so far, with where it comes from.
    pub fn gate_stories(&mut self) -> Vec<GateStory> {
        let uses: Vec<FirstUse> = self
            .vm
            .as_ref()
            .map_or_else(Vec::new, |vm| vm.first_uses().to_vec());
        let records = self.gates().to_vec();
        records
            .into_iter()
            .enumerate()
            .map(|(number, record)| {
                let first = uses.iter().find(|one| one.gate == number);
                let declaration = first.and_then(|first| first.declaration).and_then(|id| {
                    let span = self.check.program.foreign(id).span;
                    excerpt(&self.sources, span, MOST_LINES)
                });
                let code = first.and_then(|first| self.call_code(*first));
                GateStory {
                    record,
                    declaration,
                    call: code
                        .as_ref()
                        .and_then(|(_, span)| excerpt(&self.sources, *span, 1)),
                    bytecode: code.map(|(bytecode, _)| bytecode),
                }
            })
            .collect()
    }

    /// Every foreign call in the functions of this name, or in all, with how it is made by now.
    pub fn call_stories(&mut self, name: Option<&str>) -> Vec<CallStory> {
        let world = World {
            program: &self.check.program,
            types: &self.check.types,
            sources: &self.sources,
        };
        let mut calls = match &mut self.vm {
            Some(vm) => vm.foreign_calls(world),
            None => Vec::new(),
        };
        // As the source has them: instances of one function stay in the order in which they were made.
        calls.sort_by_key(|call| call.span.start);
        let (program, types) = (&self.check.program, &self.check.types);
        let mut stories = Vec::new();
        for call in calls {
            let function = &program.functions[call.function.0 as usize];
            if name.is_some_and(|name| name != function.name) {
                continue;
            }
            let place = match self.sources.location(call.span) {
                Some((file, at)) => format!("{}:{}:{}", file.name, at.line, at.column),
                None => "made by the compiler".to_owned(),
            };
            stories.push(CallStory {
                place,
                function: dump::signature(function, types),
                callee: program.foreign(call.declaration).name.to_string(),
                way: words(call.way),
            });
        }
        stories
    }

    /// The instructions of a line up to the call, and the place of the call. `None` if there is another instruction.
    fn call_code(&mut self, first: FirstUse) -> Option<(Bytecode, Span)> {
        let (program, types) = (&self.check.program, &self.check.types);
        let wanted: [FunctionId; 1] = [first.function];
        let compiled = lower(program, types, &self.sources, wanted, &mut self.lower).ok()?;
        let code = compiled.functions.first()?;
        let word = code.words.get(first.offset)?;
        let is_it = match (word.opcode()?, first.declaration) {
            (Opcode::CALL_FOREIGN, Some(declaration)) => {
                let site = ForeignSiteId(word.imm() as u32);
                let site = compiled.foreign_sites.get(site.0 as usize)?;
                site.function == declaration
            }
            (Opcode::FUNCTION_POINTER, None) => true,
            _ => false,
        };
        let lines = dump::lines(code, &compiled, program, types, &self.sources);
        let call = lines.iter().position(|line| line.offset == first.offset)?;
        let span = lines[call].span;
        let line_of = |span: Span| {
            let (_, position) = self.sources.location(span)?;
            Some((self.sources.file_of(span), position.line))
        };
        let same_line = |line: &&dump::Line| line_of(line.span) == line_of(span);
        let before = lines[..call].iter().rev().take_while(same_line).count();
        let from = call - before.min(MOST_INSTRUCTIONS);
        let bytecode = Bytecode {
            function: code.name.clone(),
            call: call - from,
            lines: lines[from..=call].to_vec(),
        };
        is_it.then_some((bytecode, span))
    }
}

/// How a call is made.
fn words(way: Way) -> String {
    match way {
        Way::NotReached => "none: not called yet, so nothing was opened for it".to_owned(),
        Way::Blocking => "machine: blocking, other threads may call back while C runs".to_owned(),
        Way::Native(route) => route.to_string(),
        Way::ReachedLater => {
            "machine: not called yet when the native code around it was made".to_owned()
        }
        Way::Interpreted(Route::Gate(reason)) => {
            format!("interpreted gate: the function is not native; native code takes the gate too: {reason}")
        }
        Way::Interpreted(Route::Direct) => {
            "interpreted gate: the function is not native; native code would call C directly".to_owned()
        }
        Way::Interpreted(Route::Stub { .. }) => {
            "interpreted gate: the function is not native; native code would call the stub that sets al".to_owned()
        }
    }
}

/// The lines of a place.
fn excerpt(sources: &SourceMap, span: Span, most: usize) -> Option<Excerpt> {
    let (file, from) = sources.location(span)?;
    let last = file.position(span.end).line;
    let lines = from.line..=last.min(from.line + most - 1);
    let lines: Vec<&str> = lines.map(|line| file.line_text(line)).collect();
    let indentation = |line: &&str| line.len() - line.trim_start().len();
    let full = lines.iter().copied().filter(|line| !line.trim().is_empty());
    let margin = full.map(|line| indentation(&line)).min().unwrap_or(0);
    let inner = lines
        .iter()
        .map(|line| line.get(margin..).unwrap_or_default());
    let text = inner.collect::<Vec<_>>().join("\n");
    let inside = file.range(span);
    let start = text_column(lines[0], from.column).saturating_sub(margin);
    let end = (start + inside.len()).min(text.len());
    Some(Excerpt {
        file: file.name.clone(),
        line: from.line,
        marked: start..end.max(start),
        text,
    })
}

/// A column, which counts characters from 1, in bytes.
fn text_column(line: &str, column: usize) -> usize {
    line.char_indices()
        .nth(column - 1)
        .map_or(line.len(), |(at, _)| at)
}
