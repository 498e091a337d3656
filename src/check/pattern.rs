//! Patterns: `match`, `if let`, `while let`, and taking values apart in `let`, `for` and lambdas.
//!
//! What is matched lies in a variable; a pattern becomes a row of steps over parts of it: tests, and bindings of names.
//! A `let` allows bindings alone. A condition runs the steps in order, until a test fails; the
//! variables are declared in front of it. Beside the steps each pattern has an abstract form, from which
//! [`super::exhaustive`] tells what a `match` misses.

use super::constant::{self, Constant};
use super::error;
use super::exhaustive::{Constructor, Pattern};
use super::index::{Gap, Meaning};
use super::scope::Binding;
use super::tir::{
    Block, Comparison, Expression, ExpressionKind, Intrinsic, LocalId, Place, PlaceKind,
};
use super::{Checker, Want};
use crate::native::{Native, OPEN_END};
use crate::source::Span;
use crate::syntax::ast::{self, Name, PatternKind, Symbol};
use crate::types::{Ty, TyKind};

/// A part of the variable that is matched.
#[derive(Clone, Debug)]
pub(super) struct Subject {
    pub local: LocalId,
    /// The variable's type.
    pub root: Ty,
    pub steps: Vec<Part>,
    /// A place's type.
    pub ty: Ty,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    /// Of a tuple or struct.
    Field(u32),
    ObjectField(u32),
    Payload(u32, u32),
    Present,
    Element(u32),
    /// The elements of a list from there on.
    Rest(u32),
}

impl Subject {
    pub(super) fn part(&self, part: Part, ty: Ty) -> Subject {
        let mut steps = self.steps.clone();
        steps.push(part);
        Subject { steps, ty, ..*self }
    }
}

/// What is done when a value meets a pattern.
#[derive(Debug)]
pub(super) enum Step {
    /// Of type `bool`.
    Test(Expression),
    Bind(LocalId, Expression),
}

/// The names that a pattern binds, and how.
pub(super) struct Bindings {
    pub mutable: bool,
    pub names: Vec<(Symbol, LocalId)>,
}

impl Checker<'_> {
    // ---- taking apart

    /// `let pattern = local`: each name becomes a variable.
    pub(super) fn take_apart(
        &mut self,
        pattern: &ast::Pattern,
        local: LocalId,
        (mutable, in_lambda): (bool, bool),
        out: &mut Vec<Expression>,
    ) {
        let ty = self.context().locals[local.0 as usize].ty;
        let subject = Subject {
            local,
            root: ty,
            steps: Vec::new(),
            ty,
        };
        let mut bindings = Bindings {
            mutable,
            names: Vec::new(),
        };
        let mut steps = Vec::new();
        self.pattern(pattern, &subject, &mut bindings, &mut steps);
        for step in steps {
            match step {
                Step::Bind(local, value) => {
                    let span = value.span;
                    let set = ExpressionKind::Let(local, Box::new(value));
                    out.push(Expression::new(set, Ty::UNIT, span));
                }
                Step::Test(test) => {
                    if self.state.types.shallow(test.ty) != Ty::UNKNOWN {
                        let name = self.type_name(ty);
                        self.report(error::refutable_pattern(test.span, &name, in_lambda));
                    }
                }
            }
        }
    }

    /// `let pattern = value` within a condition. Gives what must hold; the variables that must be declared in
    /// front of it are added to `declared`.
    pub(super) fn let_condition(
        &mut self,
        pattern: &ast::Pattern,
        value: &ast::Expression,
        declared: &mut Vec<LocalId>,
    ) -> Expression {
        let span = pattern.span.to(value.span);
        let value = self.expression(value, Want::Any);
        if self.state.types.shallow(value.ty) == Ty::UNKNOWN {
            self.bind_as_broken(pattern);
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        let ty = value.ty;
        let local = self.new_local("_", ty, false, Span::NONE);
        declared.push(local);
        let mut subject = Subject {
            local,
            root: ty,
            steps: Vec::new(),
            ty,
        };
        let mut steps = vec![Step::Bind(local, value)];
        let optional = matches!(self.kind(ty), TyKind::Optional(_));
        if let TyKind::Optional(inner) = self.kind(ty)
            && !is_null(pattern)
        {
            steps.push(Step::Test(self.null_test(&subject, false, span)));
            subject = subject.part(Part::Present, inner);
        }
        let mut bindings = Bindings {
            mutable: false,
            names: Vec::new(),
        };
        let tests = steps.len();
        self.pattern(pattern, &subject, &mut bindings, &mut steps);
        let refutable = steps[tests..]
            .iter()
            .any(|step| matches!(step, Step::Test(_)));
        if !optional && !refutable {
            let name = self.type_name(ty);
            self.report(error::always_matches(pattern.span, &name));
        }
        declared.extend(bindings.names.iter().map(|(_, local)| *local));
        self.all(steps, span)
    }

    /// The names of a pattern whose value could not be checked.
    pub(super) fn bind_as_broken(&mut self, pattern: &ast::Pattern) {
        match &pattern.kind {
            PatternKind::Name(symbol) => {
                let span = pattern.span;
                self.declare_as_broken(Name {
                    symbol: *symbol,
                    span,
                });
            }
            PatternKind::Tuple(parts)
            | PatternKind::List(parts)
            | PatternKind::Alternatives(parts) => {
                parts.iter().for_each(|part| self.bind_as_broken(part))
            }
            PatternKind::Rest(Some(name)) => self.declare_as_broken(*name),
            PatternKind::Case(case) => case
                .fields
                .iter()
                .for_each(|field| self.bind_as_broken(&field.pattern)),
            _ => {}
        }
    }

    /// All steps as one condition.
    pub(super) fn all(&mut self, steps: Vec<Step>, span: Span) -> Expression {
        let mut whole: Option<Expression> = None;
        for step in steps {
            let part = match step {
                Step::Test(test) => test,
                Step::Bind(local, value) => {
                    let at = value.span;
                    let set = ExpressionKind::Let(local, Box::new(value));
                    let holds = Expression::new(ExpressionKind::Bool(true), Ty::BOOL, at);
                    let block = Block {
                        statements: vec![Expression::new(set, Ty::UNIT, at)],
                        value: Some(Box::new(holds)),
                    };
                    Expression::new(ExpressionKind::Block(block), Ty::BOOL, at)
                }
            };
            whole = Some(match whole {
                None => part,
                Some(before) => Expression::new(
                    ExpressionKind::And(Box::new(before), Box::new(part)),
                    Ty::BOOL,
                    span,
                ),
            });
        }
        whole.unwrap_or(Expression::new(ExpressionKind::Bool(true), Ty::BOOL, span))
    }

    // ---- patterns

    /// The steps that match a part of the subject, and the pattern's abstract form.
    pub(super) fn pattern(
        &mut self,
        pattern: &ast::Pattern,
        subject: &Subject,
        bindings: &mut Bindings,
        steps: &mut Vec<Step>,
    ) -> Pattern {
        crate::recursion::with_room(|| self.pattern_here(pattern, subject, bindings, steps))
    }

    fn pattern_here(
        &mut self,
        pattern: &ast::Pattern,
        subject: &Subject,
        bindings: &mut Bindings,
        steps: &mut Vec<Step>,
    ) -> Pattern {
        let span = pattern.span;
        match &pattern.kind {
            PatternKind::Wildcard | PatternKind::Error => return Pattern::Wild,
            PatternKind::Alternatives(parts) => {
                return self.alternatives(parts, subject, bindings, steps, span);
            }
            PatternKind::Name(symbol) => {
                let name = Name {
                    symbol: *symbol,
                    span,
                };
                self.note_gap(*symbol, |checker| Gap::Pattern(checker.scope, subject.ty));
                if !self.is_capitalised(*symbol) {
                    self.bind_name(name, subject, bindings, steps);
                    return Pattern::Wild;
                }
            }
            _ => {}
        }
        // Everything else is about a value: a `T?` must have one.
        if let TyKind::Optional(inner) = self.kind(subject.ty) {
            if is_null(pattern) {
                steps.push(Step::Test(self.null_test(subject, true, span)));
                return Pattern::Node(Constructor::Case(0), Vec::new());
            }
            steps.push(Step::Test(self.null_test(subject, false, span)));
            let present = subject.part(Part::Present, inner);
            let inner = self.pattern_here(pattern, &present, bindings, steps);
            return Pattern::Node(Constructor::Case(1), vec![inner]);
        }
        match &pattern.kind {
            PatternKind::Name(symbol) => {
                let name = Name {
                    symbol: *symbol,
                    span,
                };
                let named = self.named_pattern(&[name], subject.ty);
                self.path_pattern(named, &[], subject, bindings, steps, span)
            }
            PatternKind::Path(path) => {
                let named = self.named_pattern(path, subject.ty);
                self.path_pattern(named, &[], subject, bindings, steps, span)
            }
            PatternKind::Case(case) => {
                let named = self.named_pattern(&case.path, subject.ty);
                self.case_pattern(named, &case.fields, subject, bindings, steps, span)
            }
            PatternKind::Literal(literal) => self.literal_pattern(literal, subject, steps),
            PatternKind::Range(range) => self.range_pattern(range, subject, steps, span),
            PatternKind::Tuple(parts) => self.tuple_pattern(parts, subject, bindings, steps, span),
            PatternKind::List(parts) => self.list_pattern(parts, subject, bindings, steps, span),
            PatternKind::Rest(_) => {
                self.report(error::misplaced_rest(span));
                Pattern::Wild
            }
            _ => Pattern::Wild,
        }
    }

    fn is_capitalised(&self, symbol: Symbol) -> bool {
        self.interner
            .text(symbol)
            .trim_start_matches('_')
            .starts_with(|sign: char| sign.is_ascii_uppercase())
    }

    pub(super) fn bind_name(
        &mut self,
        name: Name,
        subject: &Subject,
        bindings: &mut Bindings,
        steps: &mut Vec<Step>,
    ) {
        if self.text(name.symbol) == "_" {
            return;
        }
        let value = self.read_subject(subject, name.span);
        let known = bindings
            .names
            .iter()
            .find(|(symbol, _)| *symbol == name.symbol);
        let local = match known {
            Some((_, local)) => {
                let local = *local;
                let earlier = self.context().locals[local.0 as usize].span;
                let text = self.text(name.symbol).to_owned();
                self.report(error::bound_twice(name.span, &text, earlier));
                local
            }
            None => {
                let local = self.declare_local(name, value.ty, bindings.mutable);
                bindings.names.push((name.symbol, local));
                local
            }
        };
        steps.push(Step::Bind(local, value));
    }

    /// `a | b`: both bind the same names.
    fn alternatives(
        &mut self,
        parts: &[ast::Pattern],
        subject: &Subject,
        bindings: &mut Bindings,
        steps: &mut Vec<Step>,
        span: Span,
    ) -> Pattern {
        let mut rows = Vec::with_capacity(parts.len());
        let mut whole: Option<Expression> = None;
        let mut first_names: Option<Vec<(Symbol, LocalId)>> = None;
        for part in parts {
            let mut own = Bindings {
                mutable: bindings.mutable,
                names: Vec::new(),
            };
            let mut inner = Vec::new();
            rows.push(self.pattern(part, subject, &mut own, &mut inner));
            match &first_names {
                None => first_names = Some(own.names),
                Some(names) => {
                    let same = own.names.len() == names.len()
                        && own
                            .names
                            .iter()
                            .all(|(symbol, _)| names.iter().any(|(other, _)| other == symbol));
                    if same {
                        self.share_bindings(&mut inner, &own.names, names);
                    } else {
                        self.report(error::alternatives_bind(part.span));
                    }
                }
            }
            let test = self.all(inner, part.span);
            whole = Some(match whole {
                None => test,
                Some(before) => Expression::new(
                    ExpressionKind::Or(Box::new(before), Box::new(test)),
                    Ty::BOOL,
                    span,
                ),
            });
        }
        // The names stand for the first alternative's variables.
        for (symbol, local) in first_names.into_iter().flatten() {
            let at = self.context().locals[local.0 as usize].span;
            let binding = Binding::Local {
                context: self.context().id,
                local,
                narrowed: None,
            };
            self.state.scopes.declare(self.scope, symbol, binding, at);
            bindings.names.push((symbol, local));
        }
        if let Some(test) = whole {
            steps.push(Step::Test(test));
        }
        Pattern::Or(rows)
    }

    /// Lets the bindings of a later alternative set the variables of the first.
    fn share_bindings(
        &mut self,
        steps: &mut [Step],
        own: &[(Symbol, LocalId)],
        first: &[(Symbol, LocalId)],
    ) {
        for step in steps {
            let Step::Bind(local, value) = step else {
                continue;
            };
            let Some((symbol, _)) = own.iter().find(|(_, other)| other == local) else {
                continue;
            };
            let Some((_, shared)) = first.iter().find(|(other, _)| other == symbol) else {
                continue;
            };
            let (name, declared) = {
                let locals = &self.context().locals;
                (
                    locals[local.0 as usize].span,
                    locals[shared.0 as usize].span,
                )
            };
            self.note(name, declared, || Meaning::Parameter);
            let wanted = self.context().locals[shared.0 as usize].ty;
            self.context().quiet[local.0 as usize] = true;
            if !self.state.types.unify(wanted, value.ty) {
                let (a, b) = (self.type_name(wanted), self.type_name(value.ty));
                let text = self.text(*symbol).to_owned();
                self.report(error::alternatives_differ(value.span, &text, &a, &b));
            }
            *local = *shared;
        }
    }

    fn literal_pattern(
        &mut self,
        literal: &ast::Expression,
        subject: &Subject,
        steps: &mut Vec<Step>,
    ) -> Pattern {
        let span = literal.span;
        let wanted = self.state.types.value_type(subject.ty);
        let value = self.expression(literal, Want::Type(wanted));
        if self.state.types.shallow(value.ty) == Ty::UNKNOWN {
            return Pattern::Wild;
        }
        let found = self.type_name(value.ty);
        let Ok(value) = self.convert(value, wanted) else {
            let wanted = self.type_name(wanted);
            self.report(error::pattern_type(span, &found, &wanted));
            return Pattern::Wild;
        };
        let row = match constant::evaluate(&value) {
            Some(constant) => constant_row(&constant),
            None => Pattern::Wild,
        };
        self.equality(subject, value, steps);
        row
    }

    pub(super) fn equality(&mut self, subject: &Subject, value: Expression, steps: &mut Vec<Step>) {
        let span = value.span;
        let read = self.read_subject(subject, span);
        let test = match (&value.kind, self.state.types.shallow(value.ty)) {
            (ExpressionKind::Bool(true), _) => read,
            (ExpressionKind::Bool(false), _) => {
                Expression::new(ExpressionKind::Not(Box::new(read)), Ty::BOOL, span)
            }
            _ => Expression::new(
                ExpressionKind::Compare(Comparison::Equal, Box::new(read), Box::new(value)),
                Ty::BOOL,
                span,
            ),
        };
        steps.push(Step::Test(test));
    }

    fn range_pattern(
        &mut self,
        range: &ast::Range,
        subject: &Subject,
        steps: &mut Vec<Step>,
        span: Span,
    ) -> Pattern {
        if self.state.types.value_type(subject.ty) != Ty::INT {
            let name = self.type_name(subject.ty);
            self.report(error::pattern_type(span, "a range of ints", &name));
            return Pattern::Wild;
        }
        let bound = |checker: &mut Self, end: &Option<ast::Expression>, open: i64| match end {
            Some(end) => checker.constant_int(end),
            None => Some(open),
        };
        let (Some(low), Some(high)) = (
            bound(self, &range.start, i64::MIN),
            bound(self, &range.end, i64::MAX),
        ) else {
            return Pattern::Wild;
        };
        let inclusive = range.inclusive || range.end.is_none();
        let last = if inclusive {
            Some(high)
        } else {
            high.checked_sub(1)
        };
        let Some(last) = last.filter(|last| *last >= low) else {
            self.report(error::empty_range_pattern(span));
            return Pattern::Wild;
        };
        let number = |value| Box::new(Expression::new(ExpressionKind::Int(value), Ty::INT, span));
        let kind = ExpressionKind::InRange {
            value: Box::new(self.read_subject(subject, span)),
            start: number(low),
            end: number(last),
            inclusive: true,
        };
        steps.push(Step::Test(Expression::new(kind, Ty::BOOL, span)));
        Pattern::Node(Constructor::Range(low, last), Vec::new())
    }

    fn tuple_pattern(
        &mut self,
        parts: &[ast::Pattern],
        subject: &Subject,
        bindings: &mut Bindings,
        steps: &mut Vec<Step>,
        span: Span,
    ) -> Pattern {
        if self.state.types.is_unbound(subject.ty) {
            let fresh = parts
                .iter()
                .map(|_| self.state.types.fresh_variable())
                .collect();
            let tuple = self.state.types.tuple(fresh);
            self.state.types.unify(subject.ty, tuple);
        }
        let types = match self.kind(subject.ty) {
            TyKind::Tuple(types) if types.len() == parts.len() => types,
            kind => {
                if kind != TyKind::Unknown {
                    let name = self.type_name(subject.ty);
                    self.report(error::tuple_pattern(
                        span,
                        parts.len(),
                        &name,
                        matches!(kind, TyKind::Tuple(_)),
                    ));
                }
                parts.iter().for_each(|part| self.bind_as_broken(part));
                return Pattern::Wild;
            }
        };
        let rows = parts
            .iter()
            .zip(types.iter())
            .enumerate()
            .map(|(index, (part, ty))| {
                let inner = subject.part(Part::Field(index as u32), *ty);
                self.pattern(part, &inner, bindings, steps)
            })
            .collect();
        Pattern::Node(Constructor::Only, rows)
    }

    fn list_pattern(
        &mut self,
        parts: &[ast::Pattern],
        subject: &Subject,
        bindings: &mut Bindings,
        steps: &mut Vec<Step>,
        span: Span,
    ) -> Pattern {
        let TyKind::List(element) = self.kind(subject.ty) else {
            let name = self.type_name(subject.ty);
            self.report(error::pattern_type(span, "a list", &name));
            parts.iter().for_each(|part| self.bind_as_broken(part));
            return Pattern::Wild;
        };
        let rest = parts
            .iter()
            .position(|part| matches!(part.kind, PatternKind::Rest(_)));
        if let Some(at) = rest
            && at + 1 != parts.len()
        {
            self.report(error::misplaced_rest(parts[at].span));
            parts.iter().for_each(|part| self.bind_as_broken(part));
            return Pattern::Wild;
        }
        let fixed = rest.unwrap_or(parts.len());
        let list = self.read_subject(subject, span);
        let length = Expression::new(
            ExpressionKind::Intrinsic(Intrinsic::ListLength, vec![list]),
            Ty::INT,
            span,
        );
        let number = Expression::new(ExpressionKind::Int(fixed as i64), Ty::INT, span);
        let comparison = if rest.is_some() {
            Comparison::GreaterEqual
        } else {
            Comparison::Equal
        };
        if rest.is_none() || fixed > 0 {
            let test = ExpressionKind::Compare(comparison, Box::new(length), Box::new(number));
            steps.push(Step::Test(Expression::new(test, Ty::BOOL, span)));
        }
        let mut rows = Vec::with_capacity(fixed);
        for (index, part) in parts[..fixed].iter().enumerate() {
            let inner = subject.part(Part::Element(index as u32), element);
            rows.push(self.pattern(part, &inner, bindings, steps));
        }
        if let Some(at) = rest
            && let PatternKind::Rest(Some(name)) = &parts[at].kind
        {
            let inner = subject.part(Part::Rest(fixed as u32), subject.ty);
            self.bind_name(*name, &inner, bindings, steps);
        }
        let constructor = Constructor::List {
            length: fixed,
            rest: rest.is_some(),
        };
        Pattern::Node(constructor, rows)
    }

    // ---- reading the subject

    /// What the part of the subject holds.
    pub(super) fn read_subject(&mut self, subject: &Subject, span: Span) -> Expression {
        let place = self.subject_place(subject, subject.steps.len(), span);
        self.read_place(place)
    }

    fn subject_place(&mut self, subject: &Subject, depth: usize, span: Span) -> Place {
        if depth == 0 {
            return Place {
                kind: PlaceKind::Local(subject.local),
                ty: subject.root,
                span,
            };
        }
        let inner = self.subject_place(subject, depth - 1, span);
        let ty = self.part_type(inner.ty, subject.steps[depth - 1]);
        let kind = match subject.steps[depth - 1] {
            Part::Field(index) => PlaceKind::Field(Box::new(inner), index),
            Part::Present => PlaceKind::Present(Box::new(inner)),
            Part::ObjectField(index) => PlaceKind::ObjectField(self.read_place(inner), index),
            Part::Payload(case, index) => PlaceKind::Payload(self.read_place(inner), case, index),
            Part::Element(index) => {
                let number = ExpressionKind::Int(index.into());
                let number = Expression::new(number, Ty::INT, span);
                PlaceKind::Element(self.read_place(inner), number)
            }
            Part::Rest(from) => {
                let list = self.read_place(inner);
                let bounds = [
                    ExpressionKind::Int(from.into()),
                    ExpressionKind::Int(OPEN_END),
                ];
                let [from, to] = bounds.map(|kind| Expression::new(kind, Ty::INT, span));
                let slice = Intrinsic::Native(Native::LIST_SLICE);
                let kind = ExpressionKind::Intrinsic(slice, vec![list, from, to]);
                PlaceKind::Value(Expression::new(kind, ty, span))
            }
        };
        Place { kind, ty, span }
    }

    fn part_type(&mut self, ty: Ty, part: Part) -> Ty {
        let known = match (part, self.kind(ty)) {
            (Part::Field(index), TyKind::Tuple(parts)) => parts.get(index as usize).copied(),
            (Part::Field(index) | Part::ObjectField(index), _) => {
                let fields = self.state.types.fields(ty);
                fields.get(index as usize).map(|field| field.ty)
            }
            (Part::Payload(case, index), _) => {
                let fields = self.state.types.case_fields(ty, case as usize);
                fields.get(index as usize).map(|field| field.ty)
            }
            (Part::Present, TyKind::Optional(inner)) => Some(inner),
            (Part::Element(_), TyKind::List(element)) => Some(element),
            (Part::Rest(_), _) => Some(ty),
            _ => None,
        };
        known.unwrap_or(Ty::UNKNOWN)
    }

    pub(super) fn null_test(&mut self, subject: &Subject, null: bool, span: Span) -> Expression {
        let value = self.read_subject(subject, span);
        let ty = value.ty;
        let comparison = if null {
            Comparison::Equal
        } else {
            Comparison::NotEqual
        };
        let nothing = Expression::new(ExpressionKind::Null, ty, span);
        let kind = ExpressionKind::Compare(comparison, Box::new(value), Box::new(nothing));
        Expression::new(kind, Ty::BOOL, span)
    }
}

pub(super) fn is_null(pattern: &ast::Pattern) -> bool {
    matches!(&pattern.kind, PatternKind::Literal(literal) if matches!(literal.kind, ast::ExpressionKind::Null))
}

pub(super) fn constant_row(constant: &Constant) -> Pattern {
    let constructor = match constant {
        Constant::Int(value) | Constant::Case(value, _) => Constructor::Range(*value, *value),
        Constant::Bool(value) => Constructor::Case((*value).into()),
        Constant::String(text) => Constructor::Text(text.clone()),
        Constant::Float(value) => Constructor::Float(value.to_bits()),
    };
    Pattern::Node(constructor, Vec::new())
}
