//! Ways out of loops are the first targets of their branches.
//!
//! ```text
//!   brif again, head, out        brif at the end, out, head
//! ```
//!
//! Cranelift visits what a branch leads to from the last target to the first, and for it what is visited behind a way out is
//! outside of the loop: it computes there in each turn what is the same in all of them, even what was written in front of
//! the loop.

use cranelift_codegen::Context;
use cranelift_codegen::cursor::{Cursor, FuncCursor};
use cranelift_codegen::ir::condcodes::{CondCode, IntCC};
use cranelift_codegen::ir::{Function, Inst, InstBuilder, InstructionData, Value, ValueDef};
use cranelift_codegen::loop_analysis::{Loop, LoopAnalysis};

/// Orders the branches of a function that was translated.
pub fn put_ways_out_first(context: &mut Context) {
    context.compute_cfg();
    context.compute_domtree();
    context.compute_loop_analysis();
    let function = &mut context.func;
    let staying: Vec<(Inst, Value)> = (function.layout.blocks())
        .filter_map(|block| function.layout.last_inst(block))
        .filter_map(|branch| {
            let condition = stays_first(function, &context.loop_analysis, branch)?;
            Some((branch, condition))
        })
        .collect();
    for (branch, condition) in staying {
        let opposite = opposite(function, branch, condition);
        if let InstructionData::Brif { arg, blocks, .. } = &mut function.dfg.insts[branch] {
            *arg = opposite;
            blocks.swap(0, 1);
        }
    }
    // What was found out goes by the order of targets.
    context.cfg.clear();
    context.domtree.clear();
    context.loop_analysis.clear();
}

/// The condition of a branch whose first target stays in a loop that the second one leaves.
fn stays_first(function: &Function, loops: &LoopAnalysis, branch: Inst) -> Option<Value> {
    let InstructionData::Brif { arg, blocks, .. } = function.dfg.insts[branch] else {
        return None;
    };
    let [first, second] = blocks.map(|target| target.block(&function.dfg.value_lists));
    let around = function.layout.inst_block(branch);
    let innermost = around.and_then(|block| loops.innermost_loop(block));
    let outwards = std::iter::successors(innermost, |around: &Loop| loops.loop_parent(*around));
    let stays = outwards
        .map(|around| {
            (
                loops.is_in_loop(first, around),
                loops.is_in_loop(second, around),
            )
        })
        .find(|(first, second)| first != second);
    stays.is_some_and(|(first, _)| first).then_some(arg)
}

/// What is true where a condition is not, computed in front of its branch.
fn opposite(function: &mut Function, branch: Inst, condition: Value) -> Value {
    let made_by = match function.dfg.value_def(condition) {
        ValueDef::Result(made_by, _) => Some(function.dfg.insts[made_by]),
        _ => None,
    };
    let mut cursor = FuncCursor::new(function).at_inst(branch);
    match made_by {
        Some(InstructionData::IntCompare { cond, args, .. }) => {
            cursor.ins().icmp(cond.complement(), args[0], args[1])
        }
        Some(InstructionData::FloatCompare { cond, args, .. }) => {
            cursor.ins().fcmp(cond.complement(), args[0], args[1])
        }
        _ => cursor.ins().icmp_imm_s(IntCC::Equal, condition, 0),
    }
}
