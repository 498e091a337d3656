//! Loops. Each has one safepoint on its way round, where the VM can interrupt it.
//!
//! ```text
//!   while c { body }        for i in a..b { body }      while i < n { body; i += 1 }
//!
//!   top:  c, else → end           i = a                       unless i < n → end
//!         body                    unless i < b → end    top:  body
//!         jump.back top     top:  body                        for i, n, top
//!   end:                          for i, b, top               i += 1
//!                           end:                        end:
//! ```
//!
//! A `while` costs two instructions a turn besides its body wherever its test stands, for the jump back is the
//! safepoint; so the test stands on top, where it is needed once only. A `while` that counts is a `for`:
//! one instruction does the increment, the test, the jump and the safepoint.

use super::condition::{Kind, Side, holds, mirrored};
use super::{Exit, Home, Lowerer, walk};
use crate::bytecode::assemble::{Constant, Label};
use crate::bytecode::op::{Opcode, Register};
use crate::check::tir::{
    Arithmetic, Block, Comparison, Expression, ExpressionKind, LocalId, LoopId, PlaceKind,
};
use crate::types::{Ty, TyKind};

/// `while i < n { …; i += 1 }`
struct Counted<'a> {
    counter: Register,
    bound: &'a Expression,
    inclusive: bool,
    body: &'a Block,
    /// The last statement of the body.
    increment: &'a Expression,
}

impl<'a> Lowerer<'a> {
    /// Runs `part`, which lowers a loop; in front of an outermost one its constants are loaded.
    fn looping(&mut self, part: impl FnOnce(&mut Self)) {
        let outermost = self.preheader.is_none();
        if outermost {
            self.preheader = Some(self.code.preheader());
        }
        part(self);
        if outermost {
            self.preheader = None;
        }
    }

    /// The body of a loop.
    fn turn(&mut self, exit: Exit<'a>, body: impl FnOnce(&mut Self)) {
        self.exits.push(exit);
        body(self);
        self.exits.pop();
    }

    fn exit(&mut self, id: LoopId, result: Option<Register>) -> (Exit<'a>, Label, Label) {
        let (on_break, on_continue) = (self.code.label(), self.code.label());
        let exit = Exit::Loop {
            id,
            on_break,
            on_continue,
            result,
        };
        (exit, on_break, on_continue)
    }

    pub(super) fn while_loop(
        &mut self,
        id: LoopId,
        condition: &'a Expression,
        body: &'a Expression,
    ) {
        if let Some(counted) = self.as_counted(id, condition, body) {
            return self.looping(|lowerer| lowerer.counted_while(id, condition, counted));
        }
        self.looping(|lowerer| {
            let (exit, end, again) = lowerer.exit(id, None);
            let top = lowerer.code.label();
            lowerer.code.bind(top);
            lowerer.turn(exit, |lowerer| {
                lowerer.branch(condition, false, end);
                lowerer.effect(body);
            });
            lowerer.code.bind(again);
            lowerer.code.jump(Opcode::JUMP_BACK, top);
            lowerer.code.bind(end);
        });
    }

    pub(super) fn endless_loop(
        &mut self,
        id: LoopId,
        body: &'a Expression,
        result: Option<Register>,
    ) {
        self.looping(|lowerer| {
            let (exit, end, again) = lowerer.exit(id, result);
            let top = lowerer.code.label();
            lowerer.code.bind(top);
            lowerer.turn(exit, |lowerer| lowerer.effect(body));
            lowerer.code.bind(again);
            lowerer.code.jump(Opcode::JUMP_BACK, top);
            lowerer.code.bind(end);
        });
    }

    pub(super) fn for_range(
        &mut self,
        id: LoopId,
        variable: LocalId,
        start: &'a Expression,
        end: &'a Expression,
        inclusive: bool,
        body: &'a Expression,
    ) {
        let named = self.code.named_variables();
        let counter = self.registers.take();
        self.into(start, counter);
        let bound = self.operand(end);
        let bound = self.protect(end, bound, &[body]);
        self.looping(|lowerer| {
            let (exit, finish, again) = lowerer.exit(id, None);
            let top = lowerer.code.label();
            let comparison = if inclusive {
                Comparison::LessEqual
            } else {
                Comparison::Less
            };
            match (lowerer.constant(start), lowerer.constant(end)) {
                (Some(Constant::Bits(start)), Some(Constant::Bits(end))) => {
                    if !holds(comparison, start, end) {
                        lowerer.code.jump(Opcode::JUMP, finish);
                    }
                }
                _ => {
                    let low = match lowerer.immediate(start) {
                        Some(number) => Side::Immediate(number),
                        None => Side::Register(counter),
                    };
                    let high = match lowerer.immediate(end) {
                        Some(number) => Side::Immediate(number),
                        None => Side::Register(bound),
                    };
                    lowerer.compare_and_jump(Kind::Word, comparison, low, high, false, finish);
                }
            }
            lowerer.code.bind(top);
            if lowerer.code.is_reachable() {
                lowerer.declare(variable, counter);
            }
            lowerer.turn(exit, |lowerer| lowerer.effect(body));
            lowerer.code.bind(again);
            let op = if inclusive {
                Opcode::FOR_LOOP_INCLUSIVE
            } else {
                Opcode::FOR_LOOP
            };
            lowerer.code.jump_ab(op, counter, bound, top);
            lowerer.code.bind(finish);
        });
        self.code.forget_variables(named);
    }

    /// The length is read again on every turn: what is pushed meanwhile is visited, too.
    pub(super) fn for_list(
        &mut self,
        id: LoopId,
        variable: LocalId,
        list: &'a Expression,
        body: &'a Expression,
    ) {
        let named = self.code.named_variables();
        let list_register = self.operand(list);
        let list_register = self.protect(list, list_register, &[body]);
        let element_type = self.inner_type(list.ty);
        let (index, length) = (self.registers.take(), self.registers.take());
        let element = self.take_for(element_type);
        self.looping(|lowerer| {
            let (exit, finish, again) = lowerer.exit(id, None);
            let top = lowerer.code.label();
            lowerer.code.load(index, &Constant::Bits(0));
            lowerer.code.ab(Opcode::LIST_LEN, length, list_register);
            lowerer
                .code
                .jump_a_immediate(Opcode::JLE_I, length, 0, finish);
            lowerer.code.bind(top);
            lowerer.scratch(|lowerer| {
                lowerer.load_list_element(list_register, index, element_type, element)
            });
            if lowerer.code.is_reachable() {
                lowerer.declare(variable, element);
            }
            lowerer.turn(exit, |lowerer| lowerer.effect(body));
            lowerer.code.bind(again);
            lowerer.code.ab(Opcode::LIST_LEN, length, list_register);
            lowerer.code.jump_ab(Opcode::FOR_LOOP, index, length, top);
            lowerer.code.bind(finish);
        });
        self.code.forget_variables(named);
    }

    /// Goes over the entries in their order; what is inserted meanwhile is visited, too.
    pub(super) fn for_map(
        &mut self,
        id: LoopId,
        (key, value): (LocalId, LocalId),
        map: &'a Expression,
        body: &'a Expression,
    ) {
        let named = self.code.named_variables();
        let map_register = self.operand(map);
        let map_register = self.protect(map, map_register, &[body]);
        let shape = self.map_shape(map.ty);
        let (key_type, value_type) = match self.types.shallow_kind(map.ty) {
            TyKind::Map(key, value) => (*key, *value),
            _ => return,
        };
        let index = self.registers.take();
        // The map's own note of where it was.
        self.registers.take();
        let address = self.registers.take();
        let key_register = self.take_for(key_type);
        let value_register = self.take_for(value_type);
        self.looping(|lowerer| {
            let (exit, finish, again) = lowerer.exit(id, None);
            let top = lowerer.code.label();
            lowerer.code.load(index, &Constant::Bits(0));
            lowerer.code.bind(top);
            lowerer
                .code
                .abc_wide(Opcode::MAP_NEXT, index, map_register, address, shape);
            lowerer
                .code
                .jump_a_immediate(Opcode::JEQ_I, address, 0, finish);
            lowerer.load_whole(address, 0, key_type, key_register);
            let behind = lowerer.types.slots(key_type) * 8;
            lowerer.load_whole(address, behind, value_type, value_register);
            lowerer.declare(key, key_register);
            lowerer.declare(value, value_register);
            lowerer.turn(exit, |lowerer| lowerer.effect(body));
            lowerer.code.bind(again);
            lowerer.code.ab_immediate(Opcode::ADD_I, index, index, 1);
            lowerer.code.jump(Opcode::JUMP_BACK, top);
            lowerer.code.bind(finish);
        });
        self.code.forget_variables(named);
    }

    // ---- a `while` that counts

    fn as_counted(
        &self,
        id: LoopId,
        condition: &'a Expression,
        body: &'a Expression,
    ) -> Option<Counted<'a>> {
        let ExpressionKind::Compare(comparison, left, right) = &condition.kind else {
            return None;
        };
        let (comparison, left, bound) = match left.kind {
            ExpressionKind::Local(local) if !matches!(right.kind, ExpressionKind::Local(other) if other == local) => {
                match comparison {
                    Comparison::Less | Comparison::LessEqual => (*comparison, left, right),
                    _ => (mirrored(*comparison), right, left),
                }
            }
            _ => (mirrored(*comparison), right, left),
        };
        let inclusive = match comparison {
            Comparison::Less => false,
            Comparison::LessEqual => true,
            _ => return None,
        };
        let ExpressionKind::Local(local) = left.kind else {
            return None;
        };
        let Home::Register(counter) = self.home(local) else {
            return None;
        };
        // Narrower places are checked at every increment.
        if self
            .types
            .shallow(self.function.locals[local.0 as usize].ty)
            != Ty::INT
        {
            return None;
        }
        let ExpressionKind::Block(block) = &body.kind else {
            return None;
        };
        let (increment, before) = match (&block.value, block.statements.split_last()) {
            (Some(value), _) => (&**value, block.statements.as_slice()),
            (None, Some((last, before))) => (last, before),
            (None, None) => return None,
        };
        let assigned = |expression: &Expression, local| walk::assigns(expression, local);
        let fits = is_increment(increment, local)
            && !walk::has_defers(block)
            && !before
                .iter()
                .any(|statement| assigned(statement, local) || walk::continues(statement, id));
        let steady = match &bound.kind {
            ExpressionKind::Local(other) => {
                matches!(self.home(*other), Home::Register(_))
                    && *other != local
                    && !before.iter().any(|statement| assigned(statement, *other))
            }
            _ => matches!(self.constant(bound), Some(Constant::Bits(_))),
        };
        (fits && steady).then_some(Counted {
            counter,
            bound,
            inclusive,
            body: block,
            increment,
        })
    }

    fn counted_while(&mut self, id: LoopId, condition: &'a Expression, counted: Counted<'a>) {
        let Counted {
            counter,
            bound,
            inclusive,
            body,
            increment,
        } = counted;
        let (exit, end, _) = self.exit(id, None);
        let top = self.code.label();
        self.branch(condition, false, end);
        let bound = self.operand(bound);
        self.code.bind(top);
        self.turn(exit, |lowerer| {
            let named = lowerer.code.named_variables();
            lowerer.scratch(|lowerer| {
                let last_is_value = body.value.is_some();
                let count = body.statements.len() - usize::from(!last_is_value);
                for statement in &body.statements[..count] {
                    lowerer.statement(statement);
                }
            });
            lowerer.code.forget_variables(named);
        });
        let op = if inclusive {
            Opcode::FOR_LOOP_INCLUSIVE
        } else {
            Opcode::FOR_LOOP
        };
        self.under(increment.span, |lowerer| {
            lowerer.code.jump_ab(op, counter, bound, top);
        });
        self.effect(increment);
        self.code.bind(end);
    }
}

/// `i += 1`, `i = i + 1`
fn is_increment(statement: &Expression, local: LocalId) -> bool {
    let is_one = |expression: &Expression| matches!(expression.kind, ExpressionKind::Int(1));
    let is_counter = |expression: &Expression| matches!(expression.kind, ExpressionKind::Local(read) if read == local);
    match &statement.kind {
        ExpressionKind::CompoundAssign(place, Arithmetic::Add, value) => {
            matches!(place.kind, PlaceKind::Local(assigned) if assigned == local) && is_one(value)
        }
        ExpressionKind::Assign(place, value) => {
            matches!(place.kind, PlaceKind::Local(assigned) if assigned == local)
                && match &value.kind {
                    ExpressionKind::Arithmetic(Arithmetic::Add, left, right) => {
                        (is_counter(left) && is_one(right)) || (is_one(left) && is_counter(right))
                    }
                    _ => false,
                }
        }
        _ => false,
    }
}
