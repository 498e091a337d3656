//! Error objects: what `throw` throws and `catch` gets.
//!
//! The trace is kept as addresses of instructions, innermost first, and made into names and lines only when
//! somebody asks. Of a deep trace the first and the last frames are kept.

use super::{Thrown, TraceFrame, Vm};
use crate::bytecode::op::Word;
use crate::source::Span;
use std::fmt::Write;

/// Frames kept at the innermost end of a deep trace, and at the outermost.
const INNERMOST: usize = 12;
const OUTERMOST: usize = 4;

#[derive(Debug)]
#[repr(C)]
pub(crate) struct ErrorObject {
    pub message: u64,
    pub kind: u64,
    pub errno: i64,
    /// Addresses of instructions; 0 for an error that was never thrown.
    pub trace: *mut u64,
    pub frames: usize,
    /// Frames left out behind the first INNERMOST ones.
    pub omitted: usize,
}

/// # Safety
/// `slot` holds an error, which lives as long as what is made of the result.
pub(crate) unsafe fn get<'a>(slot: u64) -> &'a mut ErrorObject {
    // SAFETY: the caller's promise.
    unsafe { &mut *(slot as *mut ErrorObject) }
}

impl Vm {
    pub(crate) fn new_error(&mut self, kind: u64, message: u64, errno: i64) -> Result<u64, Thrown> {
        let object = self
            .allocate(self.object_types.error, size_of::<ErrorObject>())?
            .cast::<ErrorObject>();
        let error = ErrorObject {
            message,
            kind,
            errno,
            trace: std::ptr::null_mut(),
            frames: 0,
            omitted: 0,
        };
        // SAFETY: allocated for it.
        unsafe { object.write(error) };
        Ok(object.as_ptr() as u64)
    }

    /// Notes where the machine is, unless the error was thrown before.
    pub(crate) fn note_trace(&mut self, slot: u64) -> Result<(), Thrown> {
        // SAFETY: only errors come here.
        if unsafe { !get(slot).trace.is_null() } {
            return Ok(());
        }
        let mut places = Vec::new();
        let mut last = std::collections::VecDeque::new();
        let mut omitted = 0;
        self.each_frame(|word| {
            if places.len() < INNERMOST {
                places.push(word as u64);
            } else {
                last.push_back(word as u64);
                if last.len() > OUTERMOST {
                    last.pop_front();
                    omitted += 1;
                }
            }
        });
        places.extend(last);
        let buffer = self.allocate(self.object_types.data, places.len() * 8)?;
        // SAFETY: the buffer has room for the places; the error is reachable from its slot.
        unsafe {
            std::ptr::copy_nonoverlapping(places.as_ptr(), buffer.as_ptr().cast(), places.len());
            let error = get(slot);
            error.trace = buffer.as_ptr().cast();
            error.frames = places.len();
            error.omitted = omitted;
        }
        Ok(())
    }

    /// Frames left out, and how many stand in front of them.
    pub(crate) fn omitted(error: &ErrorObject) -> (usize, usize) {
        (error.omitted, if error.omitted > 0 { INNERMOST } else { 0 })
    }

    /// The trace with names and places.
    pub(crate) fn trace_frames(&self, error: &ErrorObject) -> Vec<TraceFrame> {
        let mut frames = Vec::with_capacity(error.frames);
        for index in 0..error.frames {
            // SAFETY: the trace has that many words.
            let word = unsafe { error.trace.add(index).read() } as *const Word;
            frames.push(match self.code.find(word) {
                Some((function, offset)) => TraceFrame {
                    function: function.name.clone(),
                    span: function.span(offset),
                },
                None => TraceFrame {
                    function: String::new(),
                    span: Span::NONE,
                },
            });
        }
        frames
    }

    /// What `error.trace` gives: a frame a line.
    pub(crate) fn trace_text(&self, error: &ErrorObject) -> String {
        let mut out = String::new();
        let (omitted, after) = Vm::omitted(error);
        for (index, frame) in self.trace_frames(error).into_iter().enumerate() {
            if index > 0 {
                out.push('\n');
            }
            if omitted > 0 && index == after {
                let _ = writeln!(out, "… {omitted} more …");
            }
            let name = if frame.function.is_empty() {
                "top level"
            } else {
                &frame.function
            };
            match self.world().sources.location(frame.span) {
                Some((file, position)) => {
                    let _ = write!(
                        out,
                        "{name} ({}:{}:{})",
                        file.name, position.line, position.column
                    );
                }
                None => out.push_str(name),
            }
        }
        out
    }
}
