//! Native code: hot functions and loops, through Cranelift.
//!
//! ```text
//!   words ─▶ inline: instructions, small functions in the place of their calls
//!         ─▶ flow: blocks, what each reads and writes, what lives where
//!         ─▶ range: what cannot overflow, loops in two versions
//!         ─▶ translate: Cranelift's IR, one instruction at a time
//!         ─▶ turns: its branches ordered so that loops are seen as loops
//!         ─▶ unit: machine code in the gates' arena, and where its faults belong
//! ```
//!
//! Slots have no tags and types are known, so there is nothing to guard and no way back to slower code is needed for the
//! sake of types. A register of the frame is a variable of Cranelift's, integer or float by what the instructions do with
//! it ([`flow::Class`]); in the frame itself it lies only where somebody else looks: arguments of what is called,
//! operands of an instruction that failed, registers whose address was taken.
//!
//! Errors are not caught here. Code that finds one returns, and its caller lets the interpreter go on where the error is
//! caught: see [`crate::vm::profile`] for this contract. This folder knows bytecode, types and signatures, and of the
//! machine nothing but the addresses that [`Machine`](crate::vm::profile::Machine) gives.

mod access;
mod effect;
mod flow;
mod inline;
mod leaf;
mod listing;
mod range;
mod translate;
mod turns;
mod unit;

use crate::vm::profile::{NativeFunction, Shape, Source, Tier};
use cranelift_codegen::isa::OwnedTargetIsa;
use cranelift_codegen::settings::{self, Configurable};
use cranelift_frontend::FunctionBuilderContext;
use rustc_hash::FxHashMap;
use std::fmt;

/// The compiler of one machine.
pub struct Compiler {
    isa: OwnedTargetIsa,
    context: cranelift_codegen::Context,
    builder: FunctionBuilderContext,
    /// What the interpreter enters functions through, by how they are called.
    adapters: FxHashMap<Shape, u64>,
    /// Foreign calls are to have their gates before they are reached: everything is native from the start.
    eager: bool,
}

impl fmt::Debug for Compiler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Compiler")
            .field("eager", &self.eager)
            .finish_non_exhaustive()
    }
}

impl Compiler {
    /// A compiler for this processor; `None` if Cranelift does not know it.
    pub fn new(eager: bool) -> Option<Self> {
        let mut flags = settings::builder();
        for (name, value) in [
            ("opt_level", "speed"),
            ("preserve_frame_pointers", "true"),
            ("enable_probestack", "false"),
            ("is_pic", "false"),
            // Says what registers a function saves: leaves save none.
            ("unwind_info", "true"),
            (
                "enable_verifier",
                if cfg!(debug_assertions) {
                    "true"
                } else {
                    "false"
                },
            ),
        ] {
            flags.set(name, value).ok()?;
        }
        let mut isa = cranelift_codegen::isa::lookup_by_name("x86_64-unknown-linux-gnu").ok()?;
        macro_rules! features {
            ($($name:tt => $flag:literal),*) => {$(
                if std::is_x86_feature_detected!($name) {
                    isa.enable($flag).ok()?;
                }
            )*};
        }
        features!(
            "sse3" => "has_sse3", "ssse3" => "has_ssse3", "sse4.1" => "has_sse41", "sse4.2" => "has_sse42",
            "popcnt" => "has_popcnt", "avx" => "has_avx", "avx2" => "has_avx2", "fma" => "has_fma",
            "bmi1" => "has_bmi1", "bmi2" => "has_bmi2", "lzcnt" => "has_lzcnt"
        );
        Some(Compiler {
            isa: isa.finish(settings::Flags::new(flags)).ok()?,
            context: cranelift_codegen::Context::new(),
            builder: FunctionBuilderContext::new(),
            adapters: FxHashMap::default(),
            eager,
        })
    }
}

/// A compiler that is made when it is first asked for: a script without hot code does not pay for it.
#[derive(Debug)]
pub struct OnDemand {
    eager: bool,
    compiler: Option<Option<Compiler>>,
}

impl OnDemand {
    /// `eager`: foreign calls are to have their gates before they are reached.
    pub fn new(eager: bool) -> Self {
        OnDemand {
            eager,
            compiler: None,
        }
    }

    fn compiler(&mut self) -> Option<&mut Compiler> {
        let eager = self.eager;
        self.compiler
            .get_or_insert_with(|| Compiler::new(eager))
            .as_mut()
    }
}

impl Tier for OnDemand {
    fn function(&mut self, source: &mut Source<'_>) -> Option<NativeFunction> {
        self.compiler()?.function(source)
    }

    fn turn(&mut self, source: &mut Source<'_>, head: usize) -> Option<u64> {
        self.compiler()?.turn(source, head)
    }
}

impl Tier for Compiler {
    fn function(&mut self, source: &mut Source<'_>) -> Option<NativeFunction> {
        let (code, is_leaf) = self.compile(source, None)?;
        let shape = source.shape;
        let adapter = match self.adapters.get(&shape) {
            Some(adapter) => *adapter,
            None => {
                let adapter = self.compile_adapter(source, shape)?;
                self.adapters.insert(shape, adapter);
                adapter
            }
        };
        let code = match source.handlers.is_empty() {
            true => code,
            false => unit::guarded(source, code)?,
        };
        Some(NativeFunction {
            code,
            adapter,
            is_leaf,
        })
    }

    fn turn(&mut self, source: &mut Source<'_>, head: usize) -> Option<u64> {
        let (code, _) = self.compile(source, Some(head))?;
        match source.handlers.is_empty() {
            true => Some(code),
            false => unit::guarded(source, code),
        }
    }
}
