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

mod aggregate;
mod arithmetic;
mod assertion;
mod block;
mod call;
mod condition;
mod control;
mod expression;
mod foreign;
mod intrinsic;
mod map;
mod place;
mod repeat;
mod text;
mod transfer;
mod walk;

use super::assemble::{Assembler, Constant, Label, PreheaderId, RegionId};
use super::chunk::{Code, Compiled, ForeignSite, ForeignSiteId, FormatId};
use super::error::{self, Failure};
use super::op::{Opcode, Register};
use super::registers::Registers;
use crate::check::constant;
use crate::check::tir::{
    Expression, ExpressionKind, Function, FunctionId, GlobalId, LocalId, LoopId, Program,
};
use crate::diagnostic::Diagnostic;
use crate::recursion;
use crate::source::{SourceMap, Span};
use crate::syntax::ast::FormatSpec;
use crate::types::{Ty, TyKind, TypeTable, ValueClass};
use rustc_hash::FxHashMap;

/// What the functions of a session share.
#[derive(Debug, Default)]
pub struct LowerState {
    foreign_sites: Vec<ForeignSite>,
    foreign_site_ids: FxHashMap<ForeignSite, ForeignSiteId>,
    formats: Vec<FormatSpec>,
    /// The first slot of each global, and behind the last the number of slots.
    global_slots: Vec<u32>,
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

impl LowerState {
    /// Gives slots to the globals that have none yet.
    fn place_globals(&mut self, program: &Program, types: &TypeTable) {
        let mut next = self.global_slots.pop().unwrap_or(0);
        for global in &program.globals[self.global_slots.len()..] {
            self.global_slots.push(next);
            let slots = types.slots(types.value_type(global.ty));
            next = next.saturating_add(u32::try_from(slots.max(1)).unwrap_or(u32::MAX));
        }
        self.global_slots.push(next);
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
    state.place_globals(program, types);
    for id in functions {
        let function = program.function(id);
        match Lowerer::new(program, types, sources, state, id).lower() {
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
    compiled.globals = state.global_slots.last().copied().unwrap_or(0);
    compiled.global_slots = state.global_slots.clone();
    Ok(compiled)
}

/// Where a variable lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Home {
    /// It has no slot, or is not declared yet.
    Nowhere,
    Register(Register),
    /// In a cell of the heap, whose address is in the register.
    Boxed(Register),
    /// From this slot of the globals on; whether a scalar there is a whole slot.
    Global(i32, bool),
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
    id: FunctionId,
    function: &'a Function,
    code: Assembler,
    registers: Registers,
    homes: Vec<Home>,
    exits: Vec<Exit<'a>>,
    /// The window of the foreign call whose defaults or `fails` are being lowered.
    window: Option<foreign::Window>,
    /// In a loop: where the outermost one's constants are loaded.
    preheader: Option<PreheaderId>,
    /// The function value under way, if it captures something.
    environment: Option<Register>,
    /// In an assignment to a map's entry.
    found: Option<map::Found<'a>>,
    failure: Option<Failure>,
}

impl<'a> Lowerer<'a> {
    fn new(
        program: &'a Program,
        types: &'a TypeTable,
        sources: &'a SourceMap,
        state: &'a mut LowerState,
        id: FunctionId,
    ) -> Self {
        let function = program.function(id);
        Lowerer {
            program,
            types,
            sources,
            state,
            id,
            function,
            code: Assembler::new(function.span),
            registers: Registers::default(),
            homes: vec![Home::Nowhere; function.locals.len()],
            exits: Vec::new(),
            window: None,
            preheader: None,
            environment: None,
            found: None,
            failure: None,
        }
    }

    fn lower(mut self) -> Result<Code, Failure> {
        let function = self.function;
        let mut parameters = 0u16;
        let mut float_parameters = 0u64;
        let mut boxed = Vec::new();
        for (index, local) in function
            .locals
            .iter()
            .take(function.parameters as usize)
            .enumerate()
        {
            let slots = self.slots(local.ty);
            if slots == 0 {
                continue;
            }
            self.homes[index] = Home::Register(Register(parameters));
            if local.is_boxed() {
                boxed.push((index, Register(parameters)));
            } else {
                self.code.name_variable(Register(parameters), &local.name);
            }
            if slots == 1 && parameters < 64 && self.is_float(local.ty) {
                float_parameters |= 1 << parameters;
            }
            parameters = parameters.saturating_add(slots);
        }
        let environment = Register(parameters);
        if !function.captures.is_empty() {
            // The function value itself comes behind the arguments.
            parameters = parameters.saturating_add(1);
            self.environment = Some(environment);
        }
        self.registers = Registers::new(parameters);
        for (index, value) in boxed {
            let local = &function.locals[index];
            let cell = self.registers.take();
            self.fill_cell(cell, local.ty, value);
            self.homes[index] = Home::Boxed(cell);
        }
        self.load_captures(environment);
        self.tail(&function.body);
        match self.failure {
            Some(failure) => Err(failure),
            None if self.registers.is_full() => Err(Failure::Registers),
            None => {
                let result = self.slots(function.result);
                let float_result = result == 1 && self.is_float(function.result);
                let highest = self.registers.highest().max(result);
                let (id, name, span) = (self.id, &function.name, function.span);
                let code = self.code.finish(id, name, span, parameters, highest)?;
                Ok(Code {
                    results: result,
                    float_parameters,
                    float_result,
                    pointer: function.pointer.map(|ty| self.types.shallow(ty)),
                    ..code
                })
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

    /// Registers that a value of the type takes.
    fn slots(&self, ty: Ty) -> u16 {
        u16::try_from(self.types.slots(ty)).unwrap_or(u16::MAX)
    }

    /// New registers for a value of the type, one at least; gives the first.
    fn take_for(&mut self, ty: Ty) -> Register {
        let first = self.registers.next();
        self.registers
            .take_up_to(first.above(self.slots(ty).max(1)));
        first
    }

    /// Bytes and alignment of a place of the type.
    fn size_and_align(&mut self, ty: Ty) -> (usize, usize) {
        match self.types.size_and_align(ty) {
            Some(found) => found,
            None => {
                self.failure.get_or_insert(Failure::Value);
                (8, 8)
            }
        }
    }

    /// The first slot of a global, and whether a scalar there is a whole slot: of one whose address is
    /// taken, C may write only as much as its type has.
    fn global_slot(&mut self, global: GlobalId) -> (i32, bool) {
        let row = &self.program.globals[global.0 as usize];
        let slot = self.state.global_slots[global.0 as usize];
        (self.index(slot), !row.addressed)
    }

    fn is_float(&self, ty: Ty) -> bool {
        self.types.class(ty) == ValueClass::Float
    }

    fn is_text(&self, ty: Ty) -> bool {
        self.types.shallow(ty) == Ty::STR
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

    /// A variable whose value is in registers begins to exist.
    fn declare(&mut self, local: LocalId, value: Register) {
        let function = self.function;
        let variable = &function.locals[local.0 as usize];
        if let Some(global) = variable.global {
            let (slot, whole) = self.global_slot(global);
            self.homes[local.0 as usize] = Home::Global(slot, whole);
            let place = self.locate_global(slot, whole);
            self.store_at(place, variable.ty, value);
            return;
        }
        if variable.is_boxed() {
            let cell = self.registers.take();
            self.fill_cell(cell, variable.ty, value);
            self.homes[local.0 as usize] = Home::Boxed(cell);
            return;
        }
        self.code.name_variable(value, &variable.name);
        self.homes[local.0 as usize] = Home::Register(value);
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
        let variable = &self.function.locals[local.0 as usize];
        let own = match self.home(local) {
            Home::Register(first) => {
                (first..first.above(self.slots(variable.ty).max(1))).contains(&register)
            }
            _ => false,
        };
        if !own
            || !later
                .iter()
                .any(|expression| walk::assigns(expression, local))
        {
            return register;
        }
        let copy = self.take_for(expression.ty);
        self.copy(copy, register, expression.ty);
        copy
    }

    /// Both operands of an operation.
    fn operands(&mut self, left: &'a Expression, right: &'a Expression) -> (Register, Register) {
        let a = self.operand(left);
        let a = self.protect(left, a, &[right]);
        (a, self.operand(right))
    }

    /// Moves a value of the type from registers to others.
    fn copy(&mut self, to: Register, from: Register, ty: Ty) {
        match self.slots(ty) {
            0 => {}
            _ if to == from => {}
            1 => self.code.ab(Opcode::MOVE, to, from),
            2 => self.code.abc(Opcode::MOVE_PAIR, to, from, from.above(1)),
            count => self.code.block(Opcode::MOVE_BLOCK, to, from, count),
        }
    }

    // ---- constants

    /// The value of an expression that is known here.
    fn constant(&self, expression: &Expression) -> Option<Constant> {
        use constant::Constant as Known;
        match &expression.kind {
            ExpressionKind::Null if self.types.is_flagged(expression.ty) => return None,
            ExpressionKind::Null => return Some(Constant::Bits(0)),
            ExpressionKind::Int(value) => return Some(Constant::Bits(*value)),
            _ if !walk::is_constant_tree(expression, 8) => return None,
            _ => {}
        }
        Some(match constant::evaluate(expression)? {
            Known::Int(value) | Known::Case(value, _) => Constant::Bits(value),
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
