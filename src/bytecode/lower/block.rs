//! Blocks and what happens when they are left: `defer`.
//!
//! Behind a `defer` begins a region whose handler runs the statement and throws the error on, into the region
//! around it. Every other way out (the end of the block, `break`, `continue`, `return`) runs the statement in
//! place, in the region around it, too: so an error of the statement itself does not run it again.
//!
//! ```text
//!   defer a()            region 1 → on error: catch e; a(); rethrow e
//!   ┌ work()             in region 1
//!   │ defer b()          region 2 → on error: catch e; b(); rethrow e   (in region 1)
//!   │ ┌ more()           in region 2
//!   │ └ b()              in region 1
//!   └ a()                outside
//! ```

use super::{Exit, Lowerer};
use crate::bytecode::op::Opcode;
use crate::check::tir::{Block, Expression, ExpressionKind};

impl<'a> Lowerer<'a> {
    /// A block, of whose value `finish` makes what is wanted.
    pub(super) fn block(
        &mut self,
        block: &'a Block,
        finish: impl FnOnce(&mut Self, Option<&'a Expression>),
    ) {
        let named = self.code.named_variables();
        let depth = self.exits.len();
        self.scratch(|lowerer| {
            for statement in &block.statements {
                lowerer.statement(statement);
            }
            match block.value.as_deref() {
                // Declares something up to the end that is here.
                Some(value)
                    if matches!(
                        value.kind,
                        ExpressionKind::Let(..)
                            | ExpressionKind::Declare(_)
                            | ExpressionKind::Defer(_)
                    ) =>
                {
                    lowerer.statement(value);
                    finish(lowerer, None);
                }
                value => finish(lowerer, value),
            }
            lowerer.close_defers(depth);
        });
        self.code.forget_variables(named);
    }

    pub(super) fn statement(&mut self, statement: &'a Expression) {
        if !self.code.is_reachable() {
            return;
        }
        match &statement.kind {
            ExpressionKind::Let(local, value) => {
                self.under(statement.span, |lowerer| {
                    lowerer.let_variable(*local, value)
                });
            }
            ExpressionKind::Declare(locals) => self.declare_ahead(locals),
            ExpressionKind::Defer(deferred) => {
                let on_error = self.code.label();
                let outer = self.code.region;
                self.code.region = Some(self.code.open_region(on_error));
                self.exits.push(Exit::Defer {
                    statement: deferred,
                    outer,
                    on_error,
                    free: self.registers.next(),
                });
            }
            _ => self.effect(statement),
        }
    }

    /// The end of a block: runs what it deferred, and makes the handlers that do so after an error.
    fn close_defers(&mut self, depth: usize) {
        while self.exits.len() > depth {
            let Some(Exit::Defer {
                statement,
                outer,
                on_error,
                free,
            }) = self.exits.pop()
            else {
                return;
            };
            self.code.region = outer;
            self.deferred(statement);
            self.cold(|lowerer| {
                lowerer.code.bind(on_error);
                // What was declared behind the `defer` is gone.
                lowerer.registers.release(free);
                let error = lowerer.registers.take();
                lowerer.code.a(Opcode::CATCH, error);
                lowerer.deferred(statement);
                lowerer.code.a(Opcode::RETHROW, error);
            });
        }
    }

    /// What is deferred is written once for each way out, and its variables have other registers each time.
    fn deferred(&mut self, statement: &'a Expression) {
        let homes = self.homes.clone();
        self.effect(statement);
        self.homes = homes;
    }

    /// Runs what was deferred within `exits[depth..]`, which a jump is about to leave.
    pub(super) fn run_defers(&mut self, depth: usize) {
        if !self.has_defers(depth) {
            return;
        }
        let region = self.code.region;
        let passed = self.exits.split_off(depth);
        for (index, exit) in passed.iter().enumerate().rev() {
            if let Exit::Defer {
                statement, outer, ..
            } = exit
            {
                self.exits.extend_from_slice(&passed[..index]);
                self.code.region = *outer;
                self.deferred(statement);
                self.exits.truncate(depth);
            }
        }
        self.exits.extend(passed);
        self.code.region = region;
    }

    /// Whether a jump out of `exits[depth..]` must run something.
    pub(super) fn has_defers(&self, depth: usize) -> bool {
        self.exits[depth..]
            .iter()
            .any(|exit| matches!(exit, Exit::Defer { .. }))
    }
}
