//! `if`, `try`, and the jumps out: `return`, `break`, `continue`, `throw`.

use super::{Exit, Lowerer, walk};
use crate::bytecode::assemble::Label;
use crate::bytecode::op::{Opcode, Register};
use crate::check::tir::{Expression, ExpressionKind, LocalId, LoopId};

impl<'a> Lowerer<'a> {
    /// Into the destination, if there is one.
    pub(super) fn value(&mut self, expression: &'a Expression, destination: Option<Register>) {
        match destination {
            Some(register) => self.into(expression, register),
            None => self.effect(expression),
        }
    }

    pub(super) fn control(&mut self, expression: &'a Expression, destination: Option<Register>) {
        match &expression.kind {
            ExpressionKind::If {
                condition,
                then,
                otherwise,
            } => self.if_else(condition, then, otherwise.as_deref(), destination),
            ExpressionKind::Block(block) => self.block(block, |lowerer, value| {
                if let Some(value) = value {
                    lowerer.value(value, destination);
                }
            }),
            ExpressionKind::Try {
                body,
                binding,
                handler,
            } => self.try_catch(body, *binding, handler, destination),
            ExpressionKind::While {
                id,
                condition,
                body,
            } => self.while_loop(*id, condition, body),
            ExpressionKind::Loop { id, body } => self.endless_loop(*id, body, destination),
            ExpressionKind::ForRange {
                id,
                variable,
                start,
                end,
                inclusive,
                body,
            } => self.for_range(*id, *variable, start, end, *inclusive, body),
            ExpressionKind::ForList {
                id,
                variable,
                list,
                body,
            } => self.for_list(*id, *variable, list, body),
            ExpressionKind::ForMap {
                id,
                key,
                value,
                map,
                body,
            } => self.for_map(*id, (*key, *value), map, body),
            _ => {}
        }
    }

    fn if_else(
        &mut self,
        condition: &'a Expression,
        then: &'a Expression,
        otherwise: Option<&'a Expression>,
        destination: Option<Register>,
    ) {
        // `if c { break }` is one branch.
        if let Some(target) = self.as_jump(then) {
            self.branch(condition, true, target);
            if let Some(otherwise) = otherwise {
                self.value(otherwise, destination);
            }
            return;
        }
        if let Some(target) = otherwise.and_then(|otherwise| self.as_jump(otherwise)) {
            self.branch(condition, false, target);
            return self.value(then, destination);
        }
        let (no, end) = (self.code.label(), self.code.label());
        self.branch(condition, false, no);
        self.value(then, destination);
        if let Some(otherwise) = otherwise {
            self.code.jump(Opcode::JUMP, end);
            self.code.bind(no);
            self.value(otherwise, destination);
        } else {
            self.code.bind(no);
        }
        self.code.bind(end);
    }

    /// Where an expression goes that does nothing but jump.
    fn as_jump(&self, expression: &Expression) -> Option<Label> {
        match &expression.kind {
            ExpressionKind::Block(block) => match (block.statements.as_slice(), &block.value) {
                ([], Some(value)) => self.as_jump(value),
                ([statement], None) => self.as_jump(statement),
                _ => None,
            },
            ExpressionKind::Break(id, None) => {
                let (depth, exit) = self.loop_exit(*id)?;
                match exit {
                    Exit::Loop { on_break, .. } if !self.has_defers(depth) => Some(on_break),
                    _ => None,
                }
            }
            ExpressionKind::Continue(id) => {
                let (depth, exit) = self.loop_exit(*id)?;
                match exit {
                    Exit::Loop { on_continue, .. } if !self.has_defers(depth) => Some(on_continue),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn try_catch(
        &mut self,
        body: &'a Expression,
        binding: Option<LocalId>,
        handler: &'a Expression,
        destination: Option<Register>,
    ) {
        let (on_error, end) = (self.code.label(), self.code.label());
        let outer = self.code.region;
        self.code.region = Some(self.code.open_region(on_error));
        self.value(body, destination);
        self.code.region = outer;
        // Not as `cold`: what loops around it use in a handler they may use more than once.
        let interrupted = self.code.begin_cold();
        let named = self.code.named_variables();
        self.code.bind(on_error);
        self.scratch(|lowerer| {
            let error = lowerer.registers.take();
            lowerer.code.a(Opcode::CATCH, error);
            if let Some(local) = binding {
                lowerer.declare(local, error);
            }
            lowerer.value(handler, destination);
        });
        self.code.jump(Opcode::JUMP, end);
        self.code.forget_variables(named);
        self.code.end_cold(interrupted);
        self.code.bind(end);
    }

    // ---- jumps out

    pub(super) fn leave(&mut self, expression: &'a Expression) {
        match &expression.kind {
            ExpressionKind::Throw(error) => {
                let error = self.operand(error);
                self.code.a(Opcode::THROW, error);
            }
            ExpressionKind::Return(value) => self.return_value(value.as_deref()),
            ExpressionKind::Break(id, value) => {
                let Some((
                    depth,
                    Exit::Loop {
                        on_break, result, ..
                    },
                )) = self.loop_exit(*id)
                else {
                    return;
                };
                if let Some(value) = value {
                    self.value(value, result);
                }
                self.run_defers(depth);
                self.code.jump(Opcode::JUMP, on_break);
            }
            ExpressionKind::Continue(id) => {
                let Some((depth, Exit::Loop { on_continue, .. })) = self.loop_exit(*id) else {
                    return;
                };
                self.run_defers(depth);
                self.code.jump(Opcode::JUMP, on_continue);
            }
            _ => {}
        }
    }

    /// The loop, and how many exits are around what is in it.
    fn loop_exit(&self, wanted: LoopId) -> Option<(usize, Exit<'a>)> {
        let index = self
            .exits
            .iter()
            .rposition(|exit| matches!(exit, Exit::Loop { id, .. } if *id == wanted))?;
        Some((index + 1, self.exits[index]))
    }

    fn return_value(&mut self, value: Option<&'a Expression>) {
        let wanted = self.has_slot(self.function.result);
        match value {
            Some(value) if !self.has_defers(0) => self.tail(value),
            // A variable may be assigned by what was deferred: its value of now counts.
            Some(value) if wanted => {
                let result = self.fresh(value);
                self.run_defers(0);
                self.return_from(result);
            }
            value => {
                if let Some(value) = value {
                    self.effect(value);
                }
                self.run_defers(0);
                self.code.plain(Opcode::RETURN_UNIT);
            }
        }
    }

    fn return_from(&mut self, result: Register) {
        match self.slots(self.function.result) {
            1 => self.code.a(Opcode::RETURN, result),
            count => self.code.range(Opcode::RETURN_BLOCK, result, result, count),
        }
    }

    /// Returns the value. Nothing may be deferred around it.
    pub(super) fn tail(&mut self, expression: &'a Expression) {
        if !self.code.is_reachable() {
            return;
        }
        self.under(expression.span, |lowerer| {
            lowerer.scratch(|lowerer| lowerer.tail_here(expression))
        });
    }

    fn tail_here(&mut self, expression: &'a Expression) {
        match &expression.kind {
            ExpressionKind::Block(block) if !walk::has_defers(block) => {
                self.block(block, |lowerer, value| match value {
                    Some(value) => lowerer.tail(value),
                    None => lowerer.code.plain(Opcode::RETURN_UNIT),
                })
            }
            ExpressionKind::If {
                condition,
                then,
                otherwise: Some(otherwise),
            } => {
                let no = self.code.label();
                self.branch(condition, false, no);
                self.tail(then);
                self.code.bind(no);
                self.tail(otherwise);
            }
            _ if self.has_slot(self.function.result) && self.has_slot(expression.ty) => {
                let result = self.operand(expression);
                self.return_from(result);
            }
            _ => {
                self.effect(expression);
                self.code.plain(Opcode::RETURN_UNIT);
            }
        }
    }
}
