//! Typed IR by hand: short words for its nodes.

use crate::bytecode::chunk::Compiled;
use crate::bytecode::{LowerState, dump, lower, verify};
use crate::check::tir::*;
use crate::diagnostic::Diagnostic;
use crate::source::{SourceMap, Span};
use crate::types::{Ty, TypeTable};
use std::rc::Rc;

pub use crate::check::tir::Arithmetic::*;
pub use crate::check::tir::Comparison::*;

pub fn node(kind: ExpressionKind, ty: Ty) -> Expression {
    Expression::new(kind, ty, Span::NONE)
}

pub fn int(value: i64) -> Expression {
    node(ExpressionKind::Int(value), Ty::INT)
}

pub fn float(value: f64) -> Expression {
    node(ExpressionKind::Float(value), Ty::FLOAT)
}

pub fn boolean(value: bool) -> Expression {
    node(ExpressionKind::Bool(value), Ty::BOOL)
}

pub fn text(value: &str) -> Expression {
    node(ExpressionKind::String(value.into()), Ty::STR)
}

pub fn read(local: u32, ty: Ty) -> Expression {
    node(ExpressionKind::Local(LocalId(local)), ty)
}

/// An int variable.
pub fn var(local: u32) -> Expression {
    read(local, Ty::INT)
}

pub fn declare(local: u32, value: Expression) -> Expression {
    node(
        ExpressionKind::Let(LocalId(local), Box::new(value)),
        Ty::UNIT,
    )
}

fn place(local: u32, ty: Ty) -> Box<Place> {
    let (kind, span) = (PlaceKind::Local(LocalId(local)), Span::NONE);
    Box::new(Place { kind, ty, span })
}

pub fn assign(local: u32, value: Expression) -> Expression {
    let ty = value.ty;
    node(
        ExpressionKind::Assign(place(local, ty), Box::new(value)),
        Ty::UNIT,
    )
}

pub fn compound(local: u32, ty: Ty, arithmetic: Arithmetic, value: Expression) -> Expression {
    node(
        ExpressionKind::CompoundAssign(place(local, ty), arithmetic, Box::new(value)),
        Ty::UNIT,
    )
}

pub fn element(list: Expression, index: Expression, ty: Ty) -> Box<Place> {
    let (kind, span) = (PlaceKind::Element(list, index), Span::NONE);
    Box::new(Place { kind, ty, span })
}

pub fn arithmetic(arithmetic: Arithmetic, left: Expression, right: Expression) -> Expression {
    let ty = left.ty;
    node(
        ExpressionKind::Arithmetic(arithmetic, Box::new(left), Box::new(right)),
        ty,
    )
}

pub fn compare(comparison: Comparison, left: Expression, right: Expression) -> Expression {
    node(
        ExpressionKind::Compare(comparison, Box::new(left), Box::new(right)),
        Ty::BOOL,
    )
}

pub fn and(left: Expression, right: Expression) -> Expression {
    node(
        ExpressionKind::And(Box::new(left), Box::new(right)),
        Ty::BOOL,
    )
}

pub fn or(left: Expression, right: Expression) -> Expression {
    node(
        ExpressionKind::Or(Box::new(left), Box::new(right)),
        Ty::BOOL,
    )
}

pub fn not(inner: Expression) -> Expression {
    node(ExpressionKind::Not(Box::new(inner)), Ty::BOOL)
}

pub fn block(statements: Vec<Expression>) -> Expression {
    node(
        ExpressionKind::Block(Block {
            statements,
            value: None,
        }),
        Ty::UNIT,
    )
}

pub fn block_of(statements: Vec<Expression>, value: Expression) -> Expression {
    let ty = value.ty;
    let value = Some(Box::new(value));
    node(ExpressionKind::Block(Block { statements, value }), ty)
}

pub fn choose(condition: Expression, then: Expression, otherwise: Expression) -> Expression {
    let ty = then.ty;
    let (condition, then, otherwise) = (
        Box::new(condition),
        Box::new(then),
        Some(Box::new(otherwise)),
    );
    node(
        ExpressionKind::If {
            condition,
            then,
            otherwise,
        },
        ty,
    )
}

pub fn when(condition: Expression, then: Expression) -> Expression {
    let (condition, then) = (Box::new(condition), Box::new(then));
    node(
        ExpressionKind::If {
            condition,
            then,
            otherwise: None,
        },
        Ty::UNIT,
    )
}

pub fn while_(id: u32, condition: Expression, body: Expression) -> Expression {
    let (id, condition, body) = (LoopId(id), Box::new(condition), Box::new(body));
    node(
        ExpressionKind::While {
            id,
            condition,
            body,
        },
        Ty::UNIT,
    )
}

pub fn for_range(
    id: u32,
    variable: u32,
    (start, end): (Expression, Expression),
    inclusive: bool,
    body: Expression,
) -> Expression {
    let kind = ExpressionKind::ForRange {
        id: LoopId(id),
        variable: LocalId(variable),
        start: Box::new(start),
        end: Box::new(end),
        inclusive,
        body: Box::new(body),
    };
    node(kind, Ty::UNIT)
}

pub fn break_(id: u32, value: Option<Expression>) -> Expression {
    node(
        ExpressionKind::Break(LoopId(id), value.map(Box::new)),
        Ty::NEVER,
    )
}

pub fn return_(value: Expression) -> Expression {
    node(ExpressionKind::Return(Some(Box::new(value))), Ty::NEVER)
}

pub fn defer(statement: Expression) -> Expression {
    node(ExpressionKind::Defer(Box::new(statement)), Ty::UNIT)
}

pub fn try_(body: Expression, binding: Option<u32>, handler: Expression) -> Expression {
    let ty = body.ty;
    let (body, binding, handler) = (Box::new(body), binding.map(LocalId), Box::new(handler));
    node(
        ExpressionKind::Try {
            body,
            binding,
            handler,
        },
        ty,
    )
}

pub fn throw(message: Expression) -> Expression {
    let error = node(
        ExpressionKind::Intrinsic(Intrinsic::MakeError, vec![message]),
        Ty::ERROR,
    );
    node(ExpressionKind::Throw(Box::new(error)), Ty::NEVER)
}

pub fn call(function: FunctionId, ty: Ty, arguments: Vec<(u32, Expression)>) -> Expression {
    node(
        ExpressionKind::Call {
            function,
            arguments,
        },
        ty,
    )
}

pub fn show(value: Expression) -> Expression {
    node(
        ExpressionKind::Convert(Conversion::ToString, Box::new(value)),
        Ty::STR,
    )
}

pub fn print(values: Vec<Expression>) -> Expression {
    node(
        ExpressionKind::Intrinsic(Intrinsic::Print, values),
        Ty::UNIT,
    )
}

/// A session with functions made by hand.
#[derive(Default)]
pub struct Session {
    pub program: Program,
    pub types: TypeTable,
    pub sources: SourceMap,
    pub state: LowerState,
}

impl Session {
    /// The variables are the parameters first.
    pub fn function(
        &mut self,
        name: &str,
        parameters: u32,
        locals: &[(&str, Ty)],
        result: Ty,
        body: Expression,
    ) -> FunctionId {
        let locals = locals
            .iter()
            .map(|(name, ty)| Local {
                name: (*name).to_owned(),
                ty: *ty,
                mutable: true,
                span: Span::NONE,
                global: None,
                assigned: false,
                captured: false,
                addressed: false,
                holds: None,
            })
            .collect();
        self.program.functions.push(Function {
            name: name.to_owned(),
            parameters,
            locals,
            result,
            body: Rc::new(body),
            span: Span::NONE,
            context: 0,
            captures: Vec::new(),
            nested: Vec::new(),
            pointer: None,
            passes_functions: false,
            copy_of: None,
        });
        FunctionId(self.program.functions.len() as u32 - 1)
    }

    /// Lowers all functions, and verifies them.
    pub fn try_lower(&mut self) -> Result<Compiled, Vec<Diagnostic>> {
        let functions = (0..self.program.functions.len() as u32).map(FunctionId);
        let compiled = lower(
            &self.program,
            &self.types,
            &self.sources,
            functions,
            &mut self.state,
        )?;
        for code in &compiled.functions {
            if let Err(defect) = verify::verify(code) {
                panic!(
                    "{defect}\n{}",
                    dump::dump(&compiled, &self.program, &self.types, &self.sources)
                );
            }
        }
        Ok(compiled)
    }

    pub fn lower(&mut self) -> Compiled {
        self.try_lower().unwrap()
    }

    pub fn dump(&mut self) -> String {
        let compiled = self.lower();
        dump::dump(&compiled, &self.program, &self.types, &self.sources)
    }
}
