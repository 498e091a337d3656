//! Copies of functions, for the functions that they are given: `xs.map(|x| x + 1)` calls a `map` of its own.
//!
//! In the copy the parameter holds a known function, and what was a call of a value is a call like any other. So a lambda costs
//! what a function costs, and whoever compiles further can take it in:
//!
//! ```text
//!   fn map(xs, f) { … f(x) … }          xs.map(|x| x + 1)
//!                                          │
//!   fn map(xs, f = the lambda) ◀───────────┘     one for each lambda or named function that is written
//! ```
//!
//! A copy shares the body with its model; only its variable says more ([`tir::Local::holds`]). What a function captures is not
//! known by this, and is passed as ever. Copies are made when all is checked: the tree stays as it is, and who reads a call
//! asks [`Program::callee`] whom it means.

use super::parts::any_part;
use super::tir::{Conversion, Expression, ExpressionKind, Function, FunctionId, LocalId, Program};
use rustc_hash::{FxHashMap, FxHashSet};

/// Nodes that the copies of one function may have in all.
const MOST_COPIED: usize = 20_000;

/// Parameters with the functions that they are given.
type Given = Vec<(u32, FunctionId)>;

/// The copies of a session.
#[derive(Debug, Default)]
pub struct Copies {
    made: FxHashMap<(FunctionId, Given), FunctionId>,
    models: FxHashMap<FunctionId, Model>,
}

/// What is known of a function that may be copied.
#[derive(Debug)]
struct Model {
    /// The parameters that it calls, or passes on.
    called: FxHashSet<u32>,
    /// How often it may still be copied.
    left: usize,
}

impl Copies {
    /// Forgets those of functions that were taken back.
    pub(super) fn retain(&mut self, is_kept: impl Fn(&FunctionId) -> bool) {
        self.made.retain(|_, copy| is_kept(copy));
    }
}

impl Program {
    /// The function that an expression of `function` is known to give.
    pub fn known_function(
        &self,
        function: &Function,
        expression: &Expression,
    ) -> Option<FunctionId> {
        match &expression.kind {
            ExpressionKind::Closure(known) => Some(*known),
            ExpressionKind::Local(local) => function.locals[local.0 as usize].function(),
            ExpressionKind::Global(global) => {
                let global = &self.globals[global.0 as usize];
                global.holds.filter(|_| !global.addressed)
            }
            ExpressionKind::Convert(Conversion::Reinterpret, inner) => {
                self.known_function(function, inner)
            }
            _ => None,
        }
    }

    /// Whom a call in `function` calls: the copy for what it is given, where there is one.
    pub fn callee(
        &self,
        function: &Function,
        callee: FunctionId,
        arguments: &[(u32, Expression)],
    ) -> FunctionId {
        if !function.passes_functions {
            return callee;
        }
        match self.given(function, callee, arguments) {
            Some(given) => *self.copies.made.get(&(callee, given)).unwrap_or(&callee),
            None => callee,
        }
    }

    /// What a call gives of functions that are known and that the callee calls.
    fn given(
        &self,
        function: &Function,
        callee: FunctionId,
        arguments: &[(u32, Expression)],
    ) -> Option<Given> {
        let model = self.copies.models.get(&callee)?;
        let mut given: Given = (arguments.iter())
            .filter(|(parameter, _)| model.called.contains(parameter))
            .filter_map(|(parameter, argument)| {
                Some((*parameter, self.known_function(function, argument)?))
            })
            .collect();
        given.sort_unstable();
        (!given.is_empty()).then_some(given)
    }

    /// Makes the copies that the functions from `first` on need, and those that the copies need.
    pub(super) fn copy_functions(&mut self, first: usize) {
        let mut next = first;
        while next < self.functions.len() {
            if self.functions[next].passes_functions {
                self.copy_for(next);
            }
            next += 1;
        }
    }

    fn copy_for(&mut self, caller: usize) {
        let body = self.functions[caller].body.clone();
        let mut calls = Vec::new();
        calls_within(&body, &mut calls);
        for (callee, arguments) in calls {
            let row = &self.functions[callee.0 as usize];
            // One that captures is itself a value that somebody made.
            if !row.captures.is_empty() {
                continue;
            }
            let models = &mut self.copies.models;
            models.entry(callee).or_insert_with(|| Model::new(row));
            let Some(given) = self.given(&self.functions[caller], callee, arguments) else {
                continue;
            };
            let key = (callee, given);
            if self.copies.made.contains_key(&key) {
                continue;
            }
            let Some(model) = self.copies.models.get_mut(&callee) else {
                continue;
            };
            if model.left == 0 {
                continue;
            }
            model.left -= 1;
            let mut copy = self.functions[callee.0 as usize].clone();
            copy.copy_of = Some(callee);
            for (parameter, function) in &key.1 {
                copy.locals[*parameter as usize].holds = Some(*function);
            }
            let id = FunctionId(self.functions.len() as u32);
            self.functions.push(copy);
            self.copies.made.insert(key, id);
        }
    }
}

impl Model {
    fn new(function: &Function) -> Self {
        let mut nodes = 0;
        let mut called = FxHashSet::default();
        parameters_called(&function.body, &mut called, &mut nodes);
        called.retain(|parameter| {
            let is_fixed = |local: &super::tir::Local| !local.assigned && !local.addressed;
            *parameter < function.parameters
                && function
                    .locals
                    .get(*parameter as usize)
                    .is_some_and(is_fixed)
        });
        Model {
            called,
            left: MOST_COPIED / nodes.max(1),
        }
    }
}

type Call<'a> = (FunctionId, &'a [(u32, Expression)]);

fn calls_within<'a>(expression: &'a Expression, calls: &mut Vec<Call<'a>>) {
    if let ExpressionKind::Call {
        function,
        arguments,
    } = &expression.kind
    {
        calls.push((*function, arguments));
    }
    any_part(expression, &mut |part| {
        calls_within(part, calls);
        false
    });
}

/// The variables that are called or given to others, and how many nodes there are.
fn parameters_called(expression: &Expression, called: &mut FxHashSet<u32>, nodes: &mut usize) {
    *nodes += 1;
    let mut note = |mut value: &Expression| {
        while let ExpressionKind::Convert(Conversion::Reinterpret, inner) = &value.kind {
            value = inner;
        }
        if let ExpressionKind::Local(LocalId(local)) = value.kind {
            called.insert(local);
        }
    };
    match &expression.kind {
        ExpressionKind::CallValue(function, _) => note(function),
        ExpressionKind::Call { arguments, .. } => {
            arguments.iter().for_each(|(_, argument)| note(argument));
        }
        _ => {}
    }
    any_part(expression, &mut |part| {
        parameters_called(part, called, nodes);
        false
    });
}
