//! Patterns: `match`, `if let`, `while let`, and taking values apart in `let`, `for` and lambdas.
//!
//! What is matched lies in a variable; a pattern becomes a row of steps over parts of it: tests, and bindings of names.
//! A `let` allows bindings alone. A condition runs the steps in order, until a test fails; the
//! variables are declared in front of it. Beside the steps each pattern has an abstract form, from which
//! [`super::exhaustive`] tells what a `match` misses.

use super::constant::{self, Constant};
use super::error;
use super::exhaustive::{self, Constructor, Pattern, Signature};
use super::scope::Binding;
use super::tir::{
    Block, Comparison, Expression, ExpressionKind, Intrinsic, LocalId, Place, PlaceKind,
};
use super::{Checker, Want};
use crate::native::{Native, OPEN_END};
use crate::source::Span;
use crate::syntax::ast::{self, Name, PatternKind, Symbol};
use crate::types::{NamedTypeId, NamedTypeKind, Ty, TyKind, TypeTable};

/// A part of the variable that is matched.
#[derive(Clone, Debug)]
struct Subject {
    local: LocalId,
    /// The variable's type.
    root: Ty,
    steps: Vec<Part>,
    /// A place's type.
    ty: Ty,
}

#[derive(Clone, Copy, Debug)]
enum Part {
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
    fn part(&self, part: Part, ty: Ty) -> Subject {
        let mut steps = self.steps.clone();
        steps.push(part);
        Subject { steps, ty, ..*self }
    }
}

/// What is done when a value meets a pattern.
#[derive(Debug)]
enum Step {
    /// Of type `bool`.
    Test(Expression),
    Bind(LocalId, Expression),
}

/// What a path or a capitalised name in a pattern stands for.
enum Named {
    Case(NamedTypeId, u32),
    Constant(Constant),
    Type(Binding),
}

/// The names that a pattern binds, and how.
struct Bindings {
    mutable: bool,
    names: Vec<(Symbol, LocalId)>,
}

impl Checker<'_> {
    // ---- taking apart

    /// `let pattern = local`: each name becomes a variable.
    pub(super) fn take_apart(
        &mut self,
        pattern: &ast::Pattern,
        local: LocalId,
        mutable: bool,
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
                        self.report(error::refutable_pattern(test.span));
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
    fn bind_as_broken(&mut self, pattern: &ast::Pattern) {
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
    fn all(&mut self, steps: Vec<Step>, span: Span) -> Expression {
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

    // ---- match

    pub(super) fn match_value(
        &mut self,
        matched: &ast::Match,
        want: Want,
        span: Span,
    ) -> Expression {
        let value = self.expression(&matched.subject, Want::Any);
        let value = self.shown(value);
        let ty = self.state.types.shallow(value.ty);
        if matches!(self.kind(ty), TyKind::Variable(_)) {
            self.report(error::type_not_known_yet(matched.subject.span));
        }
        if matches!(self.kind(ty), TyKind::Unknown | TyKind::Variable(_)) {
            for arm in &matched.arms {
                self.in_scope(|checker| {
                    checker.bind_as_broken(&arm.pattern);
                    checker.expression(&arm.body, Want::Discard);
                });
            }
            return Expression::new(ExpressionKind::Unit, Ty::UNKNOWN, span);
        }
        let local = self.new_local("_", ty, false, Span::NONE);
        let mut subject = Subject {
            local,
            root: ty,
            steps: Vec::new(),
            ty,
        };
        let mut declared = Vec::new();
        let mut rows = Vec::new();
        let mut arms: Vec<(Expression, bool)> = Vec::new();
        let mut bodies: Vec<Expression> = Vec::new();
        let mut hint = want;
        let mut narrowed = false;
        for arm in &matched.arms {
            let (condition, tested, row, body, locals) = self.in_scope(|checker| {
                let mut bindings = Bindings {
                    mutable: false,
                    names: Vec::new(),
                };
                let mut steps = Vec::new();
                let row = checker.pattern(&arm.pattern, &subject, &mut bindings, &mut steps);
                if let Some(guard) = &arm.guard {
                    let guard = checker.condition_expression(guard);
                    steps.push(Step::Test(guard));
                }
                let tested = steps.iter().any(|step| matches!(step, Step::Test(_)));
                let condition = checker.all(steps, arm.pattern.span);
                let known = checker.narrowings(&condition, true);
                checker.declare_narrowed(&known);
                let body = checker.expression(&arm.body, hint);
                let locals: Vec<LocalId> = bindings.names.iter().map(|(_, local)| *local).collect();
                (condition, tested, row, body, locals)
            });
            declared.extend(locals);
            let row = match narrowed {
                true => Pattern::Node(Constructor::Case(1), vec![row]),
                false => row,
            };
            rows.push((row, arm.guard.is_some()));
            arms.push((condition, tested));
            if hint == Want::Any && !matches!(self.kind(body.ty), TyKind::Never | TyKind::Unknown) {
                hint = Want::Type(body.ty);
            }
            bodies.push(body);
            // Behind an arm for null there is a value.
            if let TyKind::Optional(inner) = self.kind(subject.ty)
                && is_null(&arm.pattern)
                && arm.guard.is_none()
            {
                subject = subject.part(Part::Present, inner);
                narrowed = true;
            }
        }
        self.check_rows(ty, &rows, matched, span);
        let result = self.join_all(&mut bodies, want);
        let mut chain: Option<Expression> = None;
        for ((condition, tested), body) in arms.into_iter().zip(bodies).rev() {
            let at = condition.span;
            let otherwise = match chain {
                _ if !tested => None,
                None => Some(self.no_arm(span)),
                Some(rest) => Some(rest),
            };
            let ty = result;
            chain = Some(Expression::new(
                ExpressionKind::If {
                    condition: Box::new(condition),
                    then: Box::new(body),
                    otherwise: Some(Box::new(otherwise.unwrap_or_else(|| self.no_arm(at)))),
                },
                ty,
                at,
            ));
        }
        let chain = chain.unwrap_or_else(|| self.no_arm(span));
        let set = ExpressionKind::Let(local, Box::new(value));
        let statements = vec![
            Expression::new(set, Ty::UNIT, matched.subject.span),
            Expression::new(ExpressionKind::Declare(declared), Ty::UNIT, span),
        ];
        let ty = chain.ty;
        let block = Block {
            statements,
            value: Some(Box::new(chain)),
        };
        Expression::new(ExpressionKind::Block(block), ty, span)
    }

    /// What stands behind the last arm: nothing comes there.
    fn no_arm(&mut self, span: Span) -> Expression {
        let text = ExpressionKind::String("no arm of this `match` fits".into());
        let message = Expression::new(text, Ty::STR, span);
        let error = ExpressionKind::Intrinsic(Intrinsic::MakeError, vec![message]);
        let error = Expression::new(error, Ty::ERROR, span);
        Expression::new(ExpressionKind::Throw(Box::new(error)), Ty::NEVER, span)
    }

    /// One type for all bodies.
    fn join_all(&mut self, bodies: &mut [Expression], want: Want) -> Ty {
        if want == Want::Discard {
            let never = bodies
                .iter()
                .all(|body| self.state.types.shallow(body.ty) == Ty::NEVER);
            return if never && !bodies.is_empty() {
                Ty::NEVER
            } else {
                Ty::UNIT
            };
        }
        if let Want::Type(wanted) = want
            && !self.state.types.is_unbound(wanted)
        {
            for body in bodies.iter_mut() {
                let taken = std::mem::replace(body, Expression::unit(body.span));
                *body = match self.convert(taken, wanted) {
                    Ok(converted) | Err(converted) => converted,
                };
            }
        }
        let Some(first) = bodies
            .iter()
            .position(|body| !matches!(self.kind(body.ty), TyKind::Never | TyKind::Unknown))
        else {
            let unknown = bodies
                .iter()
                .any(|body| self.state.types.shallow(body.ty) == Ty::UNKNOWN);
            return if unknown { Ty::UNKNOWN } else { Ty::NEVER };
        };
        for index in first + 1..bodies.len() {
            let (before, rest) = bodies.split_at_mut(index);
            if self.join(&mut before[first], &mut rest[0]).is_none() {
                let (a, b) = (self.type_name(before[first].ty), self.type_name(rest[0].ty));
                let (at, other) = (rest[0].span, before[first].span);
                self.report(error::branches_differ(at, &a, other, &b));
                return Ty::UNKNOWN;
            }
        }
        let ty = bodies[first].ty;
        for body in bodies.iter_mut() {
            let taken = std::mem::replace(body, Expression::unit(body.span));
            *body = match self.convert(taken, ty) {
                Ok(converted) | Err(converted) => converted,
            };
        }
        ty
    }

    fn check_rows(&mut self, ty: Ty, rows: &[(Pattern, bool)], matched: &ast::Match, span: Span) {
        if self
            .diagnostics
            .iter()
            .any(|one| one.is_error() && (span.start..span.end).contains(&one.primary.span.start))
        {
            return;
        }
        let view = TypeView {
            types: std::cell::RefCell::new(&mut self.state.types),
        };
        let report = exhaustive::check(&view, &ty, rows);
        if !report.missing.is_empty() {
            let head = Span::new(span.start, matched.subject.span.end);
            self.report(error::match_not_exhaustive(
                head,
                &report.missing,
                report.more,
            ));
        }
        for arm in report.unreachable {
            if let Some(arm) = matched.arms.get(arm) {
                self.report(error::unreachable_arm(arm.pattern.span));
            }
        }
    }

    // ---- patterns

    /// The steps that match a part of the subject, and the pattern's abstract form.
    fn pattern(
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
                let named = self.named_pattern(&[name]);
                self.path_pattern(named, &[], subject, bindings, steps, span)
            }
            PatternKind::Path(path) => {
                let named = self.named_pattern(path);
                self.path_pattern(named, &[], subject, bindings, steps, span)
            }
            PatternKind::Case(case) => {
                let named = self.named_pattern(&case.path);
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

    fn bind_name(
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

    fn equality(&mut self, subject: &Subject, value: Expression, steps: &mut Vec<Step>) {
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
                let name = self.type_name(subject.ty);
                self.report(error::tuple_pattern(
                    span,
                    parts.len(),
                    &name,
                    matches!(kind, TyKind::Tuple(_)),
                ));
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

    // ---- names in patterns

    /// What a path stands for; reports what stands for nothing.
    fn named_pattern(&mut self, path: &[Name]) -> Option<Named> {
        let (first, rest) = path.split_first()?;
        let mut binding = self
            .lookup(first.symbol, first.span)
            .map(|found| found.binding);
        let mut rest = rest;
        let mut last = *first;
        if let Some(Binding::Module(module)) = binding
            && let Some((name, behind)) = rest.split_first()
        {
            binding = self.module_member(module, *name);
            last = *name;
            rest = behind;
        }
        if let [case] = rest {
            let id = match &binding {
                Some(Binding::Type(ty)) => self.state.types.named_of(*ty).map(|(id, _)| id),
                Some(Binding::GenericType(id)) => Some(*id),
                _ => None,
            };
            let Some(id) = id else {
                let text = self.text(last.symbol).to_owned();
                self.report(error::unknown_name(last.span, &text, None));
                return None;
            };
            if let Some(found) = self.find_case(id, *case) {
                return Some(Named::Case(id, found));
            }
            let constant = self.state.nominals.get(&id);
            let constant = constant.and_then(|nominal| nominal.constants.get(&case.symbol));
            if let Some((constant, _)) = constant {
                return Some(Named::Constant(constant.clone()));
            }
            self.unknown_type_member(id, *case);
            return None;
        }
        match binding {
            Some(Binding::Constant(constant)) => Some(Named::Constant(constant)),
            Some(binding @ (Binding::Type(_) | Binding::GenericType(_))) => {
                Some(Named::Type(binding))
            }
            Some(Binding::Broken) => None,
            found => {
                if found.is_none()
                    && let Some((id, case)) = self.case_of_name(last.symbol, last.span)
                {
                    return Some(Named::Case(id, case));
                }
                let text = self.text(last.symbol).to_owned();
                let near = self.near_case(&text);
                self.report(error::unknown_in_pattern(last.span, &text, near.as_deref()));
                None
            }
        }
    }

    fn near_case(&self, name: &str) -> Option<String> {
        let names = self
            .state
            .cases
            .keys()
            .map(|(_, symbol)| self.interner.text(*symbol));
        crate::diagnostic::nearest(name, names).map(str::to_owned)
    }

    /// A constant, or a case or struct without parentheses.
    fn path_pattern(
        &mut self,
        named: Option<Named>,
        fields: &[ast::FieldPattern],
        subject: &Subject,
        bindings: &mut Bindings,
        steps: &mut Vec<Step>,
        span: Span,
    ) -> Pattern {
        match named {
            Some(Named::Constant(constant)) => {
                let wanted = self.state.types.value_type(subject.ty);
                let value = Expression::new(constant.expression(), constant.ty(), span);
                let found = self.type_name(value.ty);
                match self.convert(value, wanted) {
                    Ok(value) => self.equality(subject, value, steps),
                    Err(_) => {
                        let wanted = self.type_name(wanted);
                        self.report(error::pattern_type(span, &found, &wanted));
                    }
                }
                constant_row(&constant)
            }
            Some(Named::Case(id, case)) => {
                let fields_of_case = self.state.types.named(id).contents.cases[case as usize]
                    .fields
                    .len();
                if fields_of_case > 0 && fields.is_empty() {
                    let name = self.state.types.named(id).contents.cases[case as usize]
                        .name
                        .to_string();
                    self.report(error::case_needs_payload(span, &name, fields_of_case));
                }
                self.case_pattern(
                    Some(Named::Case(id, case)),
                    fields,
                    subject,
                    bindings,
                    steps,
                    span,
                )
            }
            Some(Named::Type(binding)) => {
                let ty = self
                    .constructed_type(&binding, Want::Any)
                    .unwrap_or(Ty::UNKNOWN);
                let name = self.type_name(ty);
                self.report(error::type_as_pattern(span, &name));
                Pattern::Wild
            }
            None => Pattern::Wild,
        }
    }

    fn case_pattern(
        &mut self,
        named: Option<Named>,
        patterns: &[ast::FieldPattern],
        subject: &Subject,
        bindings: &mut Bindings,
        steps: &mut Vec<Step>,
        span: Span,
    ) -> Pattern {
        let broken = |checker: &mut Self| {
            patterns
                .iter()
                .for_each(|field| checker.bind_as_broken(&field.pattern));
            Pattern::Wild
        };
        match named {
            Some(Named::Case(id, case)) => {
                let same = self
                    .state
                    .types
                    .named_of(subject.ty)
                    .is_some_and(|(other, _)| other == id);
                if !same {
                    let wanted = self.type_name(subject.ty);
                    let name = self.state.types.named(id).name.clone();
                    self.report(error::pattern_type(
                        span,
                        &format!("a case of `{name}`"),
                        &wanted,
                    ));
                    return broken(self);
                }
                let row = self.state.types.named(id).contents.cases[case as usize].clone();
                if self.state.types.named(id).kind == NamedTypeKind::CEnum {
                    let value = Expression::new(ExpressionKind::Int(row.value), subject.ty, span);
                    self.equality(subject, value, steps);
                    return Pattern::Node(Constructor::Case(case), Vec::new());
                }
                let value = self.read_subject(subject, span);
                let test = ExpressionKind::IsCase(Box::new(value), case);
                steps.push(Step::Test(Expression::new(test, Ty::BOOL, span)));
                let fields = self.state.types.case_fields(subject.ty, case as usize);
                let names: Vec<String> =
                    fields.iter().map(|field| field.name.to_string()).collect();
                let types: Vec<Ty> = fields.iter().map(|field| field.ty).collect();
                let rows = self.field_patterns(
                    &row.name,
                    patterns,
                    (&names, &types),
                    subject,
                    bindings,
                    steps,
                    |index| Part::Payload(case, index),
                    span,
                );
                Pattern::Node(Constructor::Case(case), rows)
            }
            Some(Named::Type(binding)) => {
                let ty = self
                    .constructed_type(&binding, Want::Type(subject.ty))
                    .unwrap_or(Ty::UNKNOWN);
                if !self.state.types.unify(ty, subject.ty) {
                    let (found, wanted) = (self.type_name(ty), self.type_name(subject.ty));
                    self.report(error::pattern_type(span, &format!("`{found}`"), &wanted));
                    return broken(self);
                }
                let object = self.state.types.named_kind(ty) == Some(NamedTypeKind::Class);
                let fields = self.state.types.fields(subject.ty);
                let names: Vec<String> =
                    fields.iter().map(|field| field.name.to_string()).collect();
                let types: Vec<Ty> = fields.iter().map(|field| field.ty).collect();
                let name = self.type_name(ty);
                let rows = self.field_patterns(
                    &name,
                    patterns,
                    (&names, &types),
                    subject,
                    bindings,
                    steps,
                    |index| {
                        if object {
                            Part::ObjectField(index)
                        } else {
                            Part::Field(index)
                        }
                    },
                    span,
                );
                Pattern::Node(Constructor::Only, rows)
            }
            Some(Named::Constant(_)) => {
                self.report(error::constant_with_fields(span));
                broken(self)
            }
            None => broken(self),
        }
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "the walk's own state, passed through"
    )]
    fn field_patterns(
        &mut self,
        name: &str,
        patterns: &[ast::FieldPattern],
        (names, types): (&[String], &[Ty]),
        subject: &Subject,
        bindings: &mut Bindings,
        steps: &mut Vec<Step>,
        part: impl Fn(u32) -> Part,
        span: Span,
    ) -> Vec<Pattern> {
        let mut rows: Vec<Pattern> = types.iter().map(|_| Pattern::Wild).collect();
        let mut given = vec![false; types.len()];
        let mut rest = false;
        for (index, field) in patterns.iter().enumerate() {
            if matches!(field.pattern.kind, PatternKind::Rest(None)) && field.name.is_none() {
                rest = true;
                continue;
            }
            let place = match field.name {
                Some(written) => {
                    let text = self.text(written.symbol).to_owned();
                    match names.iter().position(|known| *known == text) {
                        Some(place) => place,
                        None => {
                            let near =
                                crate::diagnostic::nearest(&text, names.iter().map(String::as_str));
                            self.report(error::no_type_member(written.span, name, &text, near));
                            self.bind_as_broken(&field.pattern);
                            continue;
                        }
                    }
                }
                None => index,
            };
            if place >= types.len() || given[place] {
                self.report(error::too_many_fields(
                    field.pattern.span,
                    name,
                    types.len(),
                ));
                self.bind_as_broken(&field.pattern);
                continue;
            }
            given[place] = true;
            let inner = subject.part(part(place as u32), types[place]);
            rows[place] = self.pattern(&field.pattern, &inner, bindings, steps);
        }
        if !rest && !given.iter().all(|given| *given) {
            let missing: Vec<String> = given
                .iter()
                .enumerate()
                .filter(|(_, given)| !**given)
                .map(|(index, _)| match names[index].as_str() {
                    "" => (index + 1).to_string(),
                    name => name.to_owned(),
                })
                .collect();
            self.report(error::fields_left_out(span, name, &missing));
        }
        rows
    }

    // ---- reading the subject

    /// What the part of the subject holds.
    fn read_subject(&mut self, subject: &Subject, span: Span) -> Expression {
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

    fn null_test(&mut self, subject: &Subject, null: bool, span: Span) -> Expression {
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

fn is_null(pattern: &ast::Pattern) -> bool {
    matches!(&pattern.kind, PatternKind::Literal(literal) if matches!(literal.kind, ast::ExpressionKind::Null))
}

fn constant_row(constant: &Constant) -> Pattern {
    let constructor = match constant {
        Constant::Int(value) => Constructor::Range(*value, *value),
        Constant::Bool(value) => Constructor::Case((*value).into()),
        Constant::String(text) => Constructor::Text(text.clone()),
        Constant::Float(value) => Constructor::Float(value.to_bits()),
    };
    Pattern::Node(constructor, Vec::new())
}

/// The types as [`exhaustive`] asks for them.
struct TypeView<'a> {
    types: std::cell::RefCell<&'a mut TypeTable>,
}

impl exhaustive::Types for TypeView<'_> {
    type Type = Ty;

    fn signature(&self, ty: &Ty) -> Signature {
        let types = self.types.borrow();
        match types.shallow_kind(types.value_type(*ty)) {
            TyKind::Int => Signature::Ints,
            TyKind::Bool | TyKind::Optional(_) => Signature::Cases(2),
            TyKind::Tuple(_) => Signature::Only,
            TyKind::List(_) => Signature::Lists,
            TyKind::Named(id, _) => match types.named(*id).kind {
                NamedTypeKind::Enum | NamedTypeKind::CEnum => {
                    Signature::Cases(types.named(*id).contents.cases.len() as u32)
                }
                NamedTypeKind::Struct | NamedTypeKind::Class | NamedTypeKind::Union => {
                    Signature::Only
                }
                NamedTypeKind::Opaque => Signature::Infinite,
            },
            _ => Signature::Infinite,
        }
    }

    fn fields(&self, ty: &Ty, constructor: &Constructor) -> Vec<Ty> {
        let mut types = self.types.borrow_mut();
        match (types.shallow_kind(*ty).clone(), constructor) {
            (TyKind::Optional(inner), Constructor::Case(1)) => vec![inner],
            (TyKind::Tuple(parts), _) => parts.to_vec(),
            (TyKind::List(element), Constructor::List { length, .. }) => vec![element; *length],
            (TyKind::Named(id, _), constructor) => {
                let fields = match (types.named(id).kind, constructor) {
                    (NamedTypeKind::Enum, Constructor::Case(case)) => {
                        types.case_fields(*ty, *case as usize)
                    }
                    (NamedTypeKind::CEnum, _) => Vec::new(),
                    _ => types.fields(*ty),
                };
                fields.into_iter().map(|field| field.ty).collect()
            }
            _ => Vec::new(),
        }
    }

    fn show(&self, ty: &Ty, constructor: &Constructor, fields: &[String]) -> String {
        let types = self.types.borrow();
        let list = fields.join(", ");
        match (types.shallow_kind(*ty), constructor) {
            (TyKind::Bool, Constructor::Case(case)) => (*case == 1).to_string(),
            (TyKind::Optional(_), Constructor::Case(0)) => "null".to_owned(),
            (TyKind::Optional(_), _) => list,
            (TyKind::Tuple(_), _) => format!("({list})"),
            (TyKind::Named(id, _), Constructor::Case(case)) => {
                let name = types
                    .named(*id)
                    .contents
                    .cases
                    .get(*case as usize)
                    .map_or("_", |case| &*case.name);
                if fields.is_empty() {
                    name.to_owned()
                } else {
                    format!("{name}({list})")
                }
            }
            (TyKind::Named(id, _), _) => format!("{}({list})", types.named(*id).name),
            _ => list,
        }
    }
}
