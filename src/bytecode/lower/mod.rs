//! Typed IR → instructions.
//!
//! One walk over the tree of a function; what a node leaves behind depends on who asks:
//!
//! ```text
//!   effect    nothing: the value is dropped
//!   into      the value in a given register
//!   operand   the value in some register, a variable's own where possible
//!   fresh     the value in a new register, the highest in use
//!   branch    a jump if the condition is as asked, nothing else
//!   tail      a return from the function with the value
//! ```
//!
//! Operands are evaluated from left to right. Where an operand is a variable's own register and what is
//! evaluated after it may assign that variable, it is copied ([`Lowerer::protect`]). A register is written
//! only when the whole value is known, except new ones, which nobody else reads ([`walk::writes_early`]).
//!
//! Types without slots (`()`, never) take no register. This folder knows opcodes, not their encoding.

mod arithmetic;
mod assertion;
mod block;
mod call;
mod condition;
mod control;
mod expression;
mod foreign;
mod intrinsic;
mod place;
mod repeat;
mod text;
mod walk;

use super::assemble::{Assembler, Constant, Label, PreheaderId, RegionId};
use super::chunk::{Code, Compiled, ForeignSite, ForeignSiteId, FormatId};
use super::error::{self, Failure};
use super::op::{Opcode, Register};
use super::registers::Registers;
use crate::check::constant;
use crate::check::tir::{
    Expression, ExpressionKind, Function, FunctionId, LocalId, LoopId, Program,
};
use crate::diagnostic::Diagnostic;
use crate::recursion;
use crate::source::{SourceMap, Span};
use crate::syntax::ast::FormatSpec;
use crate::types::{Scalar, Ty, TyKind, TypeTable, ValueClass};
use rustc_hash::FxHashMap;

/// What the functions of a session share.
#[derive(Debug, Default)]
pub struct LowerState {
    foreign_sites: Vec<ForeignSite>,
    foreign_site_ids: FxHashMap<ForeignSite, ForeignSiteId>,
    formats: Vec<FormatSpec>,
}

impl LowerState {
    /// The site of a kind of foreign call: calls alike share one.
    fn foreign_site(&mut self, site: ForeignSite) -> ForeignSiteId {
        if let Some(id) = self.foreign_site_ids.get(&site) {
            return *id;
        }
        let id = ForeignSiteId(self.foreign_sites.len() as u32);
        self.foreign_sites.push(site.clone());
        self.foreign_site_ids.insert(site, id);
        id
    }

    fn format(&mut self, format: FormatSpec) -> FormatId {
        // Where it stands makes no difference.
        let format = FormatSpec {
            span: Span::NONE,
            ..format
        };
        let known = self.formats.iter().position(|other| *other == format);
        FormatId(known.unwrap_or_else(|| {
            self.formats.push(format);
            self.formats.len() - 1
        }) as u32)
    }
}

/// Lowers the functions named, all of them checked without an error. The entry is the last one without a name.
pub fn lower(
    program: &Program,
    types: &TypeTable,
    sources: &SourceMap,
    functions: impl IntoIterator<Item = FunctionId>,
    state: &mut LowerState,
) -> Result<Compiled, Vec<Diagnostic>> {
    let mut compiled = Compiled::default();
    let mut diagnostics = Vec::new();
    for id in functions {
        let function = program.function(id);
        match Lowerer::new(program, types, sources, state, function).lower(id) {
            Ok(code) => compiled.functions.push(code),
            Err(failure) => diagnostics.push(error::function_failed(
                failure,
                &function.name,
                function.span,
            )),
        }
        if function.name.is_empty() {
            compiled.entry = Some(id);
        }
    }
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    compiled.foreign_sites = state.foreign_sites.clone();
    compiled.formats = state.formats.clone();
    compiled.globals = program.globals.len() as u32;
    Ok(compiled)
}

/// Where a variable lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Home {
    /// It has no slot, or is not declared yet.
    Nowhere,
    Register(Register),
    Global(i32),
}

/// What a jump out of a block passes, from the outside in.
#[derive(Clone, Copy, Debug)]
enum Exit<'a> {
    Loop {
        id: LoopId,
        on_break: Label,
        on_continue: Label,
        /// Where the value of `break` goes.
        result: Option<Register>,
    },
    Defer {
        statement: &'a Expression,
        /// The region around the `defer`: where errors of the statement go.
        outer: Option<RegionId>,
        /// Where errors behind the `defer` go.
        on_error: Label,
        /// The first register that was free at the `defer`.
        free: Register,
    },
}

/// The lowering of one function.
struct Lowerer<'a> {
    program: &'a Program,
    types: &'a TypeTable,
    sources: &'a SourceMap,
    state: &'a mut LowerState,
    function: &'a Function,
    code: Assembler,
    registers: Registers,
    homes: Vec<Home>,
    exits: Vec<Exit<'a>>,
    /// The window of the foreign call whose defaults or `fails` are being lowered.
    window: Option<Register>,
    /// In a loop: where the outermost one's constants are loaded.
    preheader: Option<PreheaderId>,
    failure: Option<Failure>,
}

impl<'a> Lowerer<'a> {
    fn new(
        program: &'a Program,
        types: &'a TypeTable,
        sources: &'a SourceMap,
        state: &'a mut LowerState,
        function: &'a Function,
    ) -> Self {
        Lowerer {
            program,
            types,
            sources,
            state,
            function,
            code: Assembler::new(function.span),
            registers: Registers::default(),
            homes: vec![Home::Nowhere; function.locals.len()],
            exits: Vec::new(),
            window: None,
            preheader: None,
            failure: None,
        }
    }

    fn lower(mut self, id: FunctionId) -> Result<Code, Failure> {
        let function = self.function;
        let mut parameters = 0;
        for (index, local) in function
            .locals
            .iter()
            .take(function.parameters as usize)
            .enumerate()
        {
            if self.has_slot(local.ty) {
                self.homes[index] = Home::Register(Register(parameters));
                self.code.name_variable(Register(parameters), &local.name);
                parameters += 1;
            }
        }
        self.registers = Registers::new(parameters);
        self.tail(&function.body);
        match self.failure {
            Some(failure) => Err(failure),
            None if self.registers.is_full() => Err(Failure::Registers),
            None => {
                let highest = self.registers.highest();
                self.code
                    .finish(id, &function.name, function.span, parameters, highest)
            }
        }
    }

    /// Runs a part of the walk, with enough native stack and under the span of a node.
    fn under<R>(&mut self, span: Span, part: impl FnOnce(&mut Self) -> R) -> R {
        let outer = self.code.span;
        if !span.is_none() {
            self.code.span = span;
        }
        let result = recursion::with_room(|| part(self));
        self.code.span = outer;
        result
    }

    /// Runs a part of the walk, and gives back the registers it took.
    fn scratch<R>(&mut self, part: impl FnOnce(&mut Self) -> R) -> R {
        let free = self.registers.next();
        let result = part(self);
        self.registers.release(free);
        result
    }

    /// Runs a part of the walk in a cold section. Constants of loops around it are not loaded for its sake.
    fn cold(&mut self, part: impl FnOnce(&mut Self)) {
        let interrupted = self.code.begin_cold();
        let preheader = self.preheader.take();
        self.scratch(part);
        self.preheader = preheader;
        self.code.end_cold(interrupted);
    }

    // ---- types

    fn has_slot(&self, ty: Ty) -> bool {
        self.types.slots(ty) > 0
    }

    fn is_float(&self, ty: Ty) -> bool {
        self.types.class(ty) == ValueClass::Float
    }

    fn is_text(&self, ty: Ty) -> bool {
        self.types.shallow(ty) == Ty::STR
    }

    /// The memory form of a place's type.
    fn scalar(&mut self, ty: Ty) -> Scalar {
        match self.types.scalar(ty) {
            Some(scalar) => scalar,
            None => {
                self.failure.get_or_insert(Failure::NoScalar);
                Scalar::Word
            }
        }
    }

    /// What a list holds or a pointer points to.
    fn inner_type(&self, ty: Ty) -> Ty {
        match self.types.shallow_kind(ty) {
            TyKind::List(inner) | TyKind::Pointer(inner) | TyKind::Optional(inner) => *inner,
            _ => ty,
        }
    }

    /// As the second word of an instruction.
    fn wide_type(&self, ty: Ty) -> u64 {
        self.types.shallow(ty).0.into()
    }

    /// An index into a session's table, as an `imm`.
    fn index(&mut self, index: u32) -> i32 {
        i32::try_from(index).unwrap_or_else(|_| {
            self.failure.get_or_insert(Failure::Table);
            0
        })
    }

    // ---- variables

    fn home(&self, local: LocalId) -> Home {
        self.homes[local.0 as usize]
    }

    /// A variable whose value is in a register begins to exist.
    fn declare(&mut self, local: LocalId, value: Register) {
        let function = self.function;
        let variable = &function.locals[local.0 as usize];
        self.homes[local.0 as usize] = match variable.global {
            Some(global) => {
                let global = self.index(global.0);
                self.code.a_immediate(Opcode::STORE_GLOBAL, value, global);
                Home::Global(global)
            }
            None => {
                self.code.name_variable(value, &variable.name);
                Home::Register(value)
            }
        };
    }

    /// The value of `register`, to which `expression` was lowered, is needed after `later` are evaluated:
    /// copies it if they may change it.
    fn protect(
        &mut self,
        expression: &Expression,
        register: Register,
        later: &[&Expression],
    ) -> Register {
        let Some(local) = walk::variable_of(expression) else {
            return register;
        };
        let own = self.home(local) == Home::Register(register);
        if !own
            || !later
                .iter()
                .any(|expression| walk::assigns(expression, local))
        {
            return register;
        }
        let copy = self.registers.take();
        self.code.ab(Opcode::MOVE, copy, register);
        copy
    }

    /// Both operands of an operation.
    fn operands(&mut self, left: &'a Expression, right: &'a Expression) -> (Register, Register) {
        let a = self.operand(left);
        let a = self.protect(left, a, &[right]);
        (a, self.operand(right))
    }

    fn copy(&mut self, to: Register, from: Register) {
        if to != from {
            self.code.ab(Opcode::MOVE, to, from);
        }
    }

    // ---- constants

    /// The value of an expression that is known here.
    fn constant(&self, expression: &Expression) -> Option<Constant> {
        use constant::Constant as Known;
        match &expression.kind {
            ExpressionKind::Null => return Some(Constant::Bits(0)),
            ExpressionKind::Int(value) => return Some(Constant::Bits(*value)),
            _ if !walk::is_constant_tree(expression, 8) => return None,
            _ => {}
        }
        Some(match constant::evaluate(expression)? {
            Known::Int(value) => Constant::Bits(value),
            Known::Float(value) => Constant::Bits(value.to_bits() as i64),
            Known::Bool(value) => Constant::Bits(value.into()),
            Known::String(value) => Constant::Text(value),
        })
    }

    /// A constant that an instruction can hold in place of a register; floats and texts are none.
    fn immediate(&self, expression: &Expression) -> Option<i16> {
        match self.constant(expression)? {
            Constant::Bits(bits) if !self.is_float(expression.ty) => i16::try_from(bits).ok(),
            _ => None,
        }
    }

    /// Some register that holds the constant: in loops one that was loaded before.
    fn constant_operand(&mut self, constant: &Constant) -> Register {
        if let Some(preheader) = self.preheader
            && let Some(register) = self.code.hoisted(preheader, constant)
        {
            return register;
        }
        let register = self.registers.take();
        self.code.load(register, constant);
        register
    }
}
