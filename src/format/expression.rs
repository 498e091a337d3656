//! Expressions.

use super::builder::{Builder, Spread};
use super::document::{Doc, Node};
use super::statement::is_block_like;
use crate::syntax::ast::*;

impl Builder<'_> {
    pub fn expression(&mut self, expression: &Expression) -> Doc {
        crate::recursion::with_room(|| self.expression_kind(expression))
    }

    fn expression_kind(&mut self, expression: &Expression) -> Doc {
        use ExpressionKind::*;
        let parts = match &expression.kind {
            Integer(_) | Float(_) | Character(_) | Boolean(_) | Null | Name(_) => {
                return self.any();
            }
            String(text) => return self.verbatim(text.span),
            List(items) => {
                let spread = if items.iter().all(is_small) {
                    Spread::Fill
                } else {
                    Spread::Rows
                };
                let each = |builder: &mut Self, item: &Expression| builder.expression(item);
                let hug = items.len() == 1 && is_huggable(&items[0]);
                let list = self.delimited(("[", "]"), spread, items, each, hug);
                return self.choice(list);
            }
            Repeat(value, count) => vec![
                self.token("["),
                self.expression(value),
                self.token(";"),
                self.space(),
                self.expression(count),
                self.token("]"),
            ],
            Map(entries) if entries.is_empty() => {
                vec![self.token("["), self.token(":"), self.token("]")]
            }
            Map(entries) => {
                let each = |builder: &mut Self, (key, value): &(Expression, Expression)| {
                    let parts = [
                        builder.expression(key),
                        builder.token(":"),
                        builder.space(),
                        builder.expression(value),
                    ];
                    builder.documents.concat(parts)
                };
                let map = self.delimited(("[", "]"), Spread::Rows, entries, each, false);
                return map.doc;
            }
            Tuple(items) => {
                let each = |builder: &mut Self, item: &Expression| builder.expression(item);
                return self
                    .delimited(("(", ")"), Spread::Tuple, items, each, false)
                    .doc;
            }
            Parenthesized(inner) => {
                let soft = self.documents.add(Node::SoftLine);
                let open = self.token("(");
                let inner = [soft, self.expression(inner)];
                let inner = self.documents.concat(inner);
                let inner = self.documents.nest(inner);
                let close = self.token(")");
                let all = self.documents.concat([open, inner, soft, close]);
                return self.documents.group(all);
            }
            Range(range) => return self.range(range),
            Unary(UnaryOperator::Not, operand) => {
                vec![self.token("not"), self.space(), self.expression(operand)]
            }
            Unary(..) => {
                let mut parts = vec![self.any()];
                // `&&` is another token, and `--` looks like one.
                if let Unary(operator, operand) = &expression.kind {
                    if self.cursor.is_at(operator.text()) && *operator != UnaryOperator::Dereference
                    {
                        parts.push(self.space());
                    }
                    parts.push(self.expression(operand));
                }
                parts
            }
            Binary(_) => return self.binary(expression, true),
            As(value, ty) => {
                let mut parts = vec![self.expression(value)];
                parts.extend(self.infix("as"));
                parts.push(self.ty(ty));
                parts
            }
            Call(_) | Index(..) | Field(..) | OptionalField(..) | TupleField(..) | Unwrap(_) => {
                return self.chain(expression);
            }
            If(branch) => {
                let in_line = self.cursor.is_in_line(expression.span);
                let doc = self.branch(branch, in_line);
                return self.documents.group(doc);
            }
            While(repeat) => vec![
                self.label(repeat.label),
                self.token("while"),
                self.space(),
                self.condition(&repeat.condition),
                self.space(),
                self.block(&repeat.body),
            ],
            Loop(repeat) => vec![
                self.label(repeat.label),
                self.token("loop"),
                self.space(),
                self.block(&repeat.body),
            ],
            For(repeat) => {
                let mut parts = vec![
                    self.label(repeat.label),
                    self.token("for"),
                    self.space(),
                    self.pattern(&repeat.pattern),
                ];
                parts.extend(self.infix("in"));
                parts.push(self.expression(&repeat.iterable));
                parts.push(self.space());
                parts.push(self.block(&repeat.body));
                parts
            }
            Match(choice) => {
                let head = [
                    self.token("match"),
                    self.space(),
                    self.expression(&choice.subject),
                    self.space(),
                ];
                let head = self.documents.concat(head);
                let in_line = self.cursor.closes_in_line();
                let each = |builder: &mut Self, arm: &Arm| builder.arm(arm);
                let arms = self.braces(&choice.arms, ",", in_line, |_| false, each);
                let arms = self.documents.group(arms);
                vec![head, arms]
            }
            Try(attempt) => {
                let mut parts = vec![self.token("try"), self.space(), self.block(&attempt.body)];
                parts.extend(self.infix("catch"));
                if let Some(binding) = attempt.binding {
                    parts.extend([self.name(binding), self.space()]);
                }
                parts.push(self.block(&attempt.handler));
                parts
            }
            Block(block) => return self.block(block),
            Lambda(lambda) => return self.lambda(lambda),
            SizeOf(ty) | AlignOf(ty) => {
                vec![self.any(), self.token("("), self.ty(ty), self.token(")")]
            }
            OffsetOf(ty, name) => vec![
                self.any(),
                self.token("("),
                self.ty(ty),
                self.token(","),
                self.space(),
                self.name(*name),
                self.token(")"),
            ],
            Assign(assign) => vec![
                self.expression(&assign.place),
                self.space(),
                self.any(),
                self.assigned(&assign.value),
            ],
            Return(value) => {
                let mut parts = vec![self.any()];
                if let Some(value) = value {
                    parts.extend([self.space(), self.expression(value)]);
                }
                parts
            }
            Throw(value) => vec![self.any(), self.space(), self.expression(value)],
            Break(label, value) => {
                let mut parts = vec![self.any()];
                if let Some(label) = label {
                    parts.extend([self.space(), self.name(*label)]);
                    if value.is_some() {
                        parts.extend([self.space(), self.token("with")]);
                    }
                }
                if let Some(value) = value {
                    parts.extend([self.space(), self.expression(value)]);
                }
                parts
            }
            Continue(label) => {
                let mut parts = vec![self.any()];
                if let Some(label) = label {
                    parts.extend([self.space(), self.name(*label)]);
                }
                parts
            }
            Error => Vec::new(),
        };
        self.documents.concat(parts)
    }

    pub fn range(&mut self, range: &Range) -> Doc {
        let mut parts = Vec::new();
        parts.extend(range.start.as_ref().map(|start| self.expression(start)));
        parts.push(self.any());
        parts.extend(range.end.as_ref().map(|end| self.expression(end)));
        self.documents.concat(parts)
    }

    fn label(&mut self, label: Option<crate::syntax::ast::Name>) -> Doc {
        match label {
            Some(label) => {
                let parts = [self.name(label), self.token(":"), self.space()];
                self.documents.concat(parts)
            }
            None => self.documents.nothing(),
        }
    }

    // ---- operators

    /// Operators of one level in a row are broken together; `nested` puts the lines further in than the first.
    pub fn binary(&mut self, expression: &Expression, nested: bool) -> Doc {
        let mut row = Vec::new();
        let mut rest = expression;
        let level = level_of(expression);
        while let ExpressionKind::Binary(binary) = &rest.kind {
            if level_of(rest) != level || (level == Level::Alone && !row.is_empty()) {
                break;
            }
            row.push((binary.operator, &binary.right));
            rest = &binary.left;
        }
        let first = self.expression(rest);
        let mut parts = Vec::new();
        let ends_in_block = row.first().is_some_and(|(_, right)| is_block_like(right));
        for (operator, right) in row.into_iter().rev() {
            self.operand(operator, right, &mut parts);
        }
        let mut rest = self.documents.concat(parts.clone());
        if nested {
            rest = self.documents.nest(rest);
        }
        let all = self.documents.concat([first, rest]);
        let all = self.documents.group(all);
        // `code * 16 + match c {`
        let (last, heads) = parts.split_last().expect("an operator has a right side");
        let may_hug = ends_in_block
            && !self.documents.is_forced(first)
            && !heads.iter().any(|head| self.documents.is_forced(*head));
        match self.documents.broken(*last) {
            Some(last) if may_hug => {
                let hugged = [vec![first], heads.to_vec(), vec![last]].concat();
                let hugged = self.documents.concat(hugged);
                self.documents.add(Node::Choice(vec![all, hugged, all]))
            }
            _ => all,
        }
    }

    /// The operator and what stands right of it. `and`, `or` and `??` begin a line; behind a name any other would end the
    /// statement there.
    fn operand(&mut self, operator: BinaryOperator, right: &Expression, parts: &mut Vec<Doc>) {
        let line = self.documents.add(Node::Line);
        let leads = matches!(
            operator,
            BinaryOperator::And | BinaryOperator::Or | BinaryOperator::Coalesce
        );
        if leads {
            parts.extend([line, self.any(), self.space()]);
        } else {
            parts.extend([self.space(), self.any()]);
            if operator == BinaryOperator::NotIn {
                parts.extend([self.space(), self.token("in")]);
            }
            parts.push(line);
        }
        parts.push(self.expression(right));
    }

    // ---- control

    pub fn condition(&mut self, condition: &Condition) -> Doc {
        let mut parts = Vec::new();
        for (index, part) in condition.parts.iter().enumerate() {
            if index > 0 {
                parts.push(self.documents.add(Node::Line));
                parts.extend([self.token("and"), self.space()]);
            }
            match part {
                ConditionPart::Expression(expression) => parts.push(self.expression(expression)),
                ConditionPart::Let(pattern, value) => {
                    parts.extend([self.token("let"), self.space(), self.pattern(pattern)]);
                    parts.extend(self.infix("="));
                    parts.push(self.expression(value));
                }
            }
        }
        // Further in than the body that follows; a row of operators is so already.
        let all = self.documents.concat(parts);
        let mut all = self.documents.nest(all);
        if condition.parts.len() > 1 {
            all = self.documents.nest(all);
        }
        self.documents.group(all)
    }

    /// All branches in one line, or none of them.
    fn branch(&mut self, branch: &If, in_line: bool) -> Doc {
        let mut parts = vec![
            self.token("if"),
            self.space(),
            self.condition(&branch.condition),
            self.space(),
            self.block_parts(&branch.then, in_line),
        ];
        if let Some(otherwise) = &branch.otherwise {
            parts.extend(self.infix("else"));
            parts.push(match &otherwise.kind {
                ExpressionKind::If(branch) => {
                    crate::recursion::with_room(|| self.branch(branch, in_line))
                }
                ExpressionKind::Block(block) => self.block_parts(block, in_line),
                _ => self.expression(otherwise),
            });
        }
        self.documents.concat(parts)
    }

    fn arm(&mut self, arm: &Arm) -> Doc {
        let mut parts = vec![self.pattern(&arm.pattern)];
        if let Some(guard) = &arm.guard {
            parts.extend(self.infix("if"));
            parts.push(self.expression(guard));
        }
        parts.extend([self.space(), self.token("=>"), self.assigned(&arm.body)]);
        self.documents.concat(parts)
    }

    fn lambda(&mut self, lambda: &Lambda) -> Doc {
        let mut parts = Vec::new();
        if self.cursor.is_at("||") {
            parts.push(self.any());
        } else {
            parts.push(self.token("|"));
            for (index, parameter) in lambda.parameters.iter().enumerate() {
                if index > 0 {
                    parts.extend([self.token(","), self.space()]);
                }
                parts.push(self.pattern(&parameter.pattern));
                parts.push(self.annotation(parameter.ty.as_ref()));
            }
            self.cursor.skip(&[","]);
            parts.push(self.token("|"));
        }
        parts.push(self.space());
        parts.push(self.expression(&lambda.body));
        self.documents.concat(parts)
    }

    // ---- calls, fields, indices

    /// A base with what stands behind it: `a.b(c)[d]?.e!`. Two calls or more, each behind a `.`, are broken in front
    /// of each `.`, where they do not fit or the author has done so.
    fn chain(&mut self, expression: &Expression) -> Doc {
        let mut links = Vec::new();
        let mut base = expression;
        while let Some(inner) = inside(base) {
            links.push(base);
            base = inner;
        }
        links.reverse();
        let base = self.expression(base);
        // Each segment begins with a `.`, but for what stands right behind the base.
        let mut segments: Vec<Segment> = vec![Segment {
            parts: vec![base],
            calls: false,
        }];
        let mut hugged = None;
        let mut is_broken = false;
        for link in links {
            let begins = matches!(
                link.kind,
                ExpressionKind::Field(..)
                    | ExpressionKind::OptionalField(..)
                    | ExpressionKind::TupleField(..)
            );
            if begins {
                is_broken |= self.cursor.at_line_start();
                segments.push(Segment::default());
            }
            let last = segments.len() - 1;
            hugged = None;
            match &link.kind {
                ExpressionKind::Call(call) => {
                    let arguments = self.arguments(&call.arguments);
                    hugged = arguments.hugged.map(|hugged| {
                        let mut parts = segments[last].parts.clone();
                        parts.push(hugged);
                        parts
                    });
                    let arguments = self.choice(arguments);
                    segments[last].parts.push(arguments);
                    segments[last].calls = true;
                }
                ExpressionKind::Index(_, index) => {
                    let parts = [self.token("["), self.expression(index), self.token("]")];
                    segments[last].parts.extend(parts);
                }
                ExpressionKind::Field(_, name) | ExpressionKind::OptionalField(_, name) => {
                    let parts = [self.any(), self.name(*name)];
                    segments[last].parts.extend(parts);
                }
                ExpressionKind::TupleField(base, _) => {
                    // `1.5` is another number.
                    if matches!(base.kind, ExpressionKind::Integer(_)) {
                        let space = self.space();
                        segments[last].parts.push(space);
                    }
                    let parts = [self.token("."), self.any()];
                    segments[last].parts.extend(parts);
                }
                _ => {
                    let part = self.token("!");
                    segments[last].parts.push(part);
                }
            }
        }
        // Fields at the beginning belong to the base: `self.items.map(…)`.
        let plain = segments[1..]
            .iter()
            .take_while(|segment| !segment.calls)
            .count();
        let rest = segments.split_off(plain + 1);
        let mut parts: Vec<Doc> = segments.into_iter().flat_map(|one| one.parts).collect();
        let calls = rest.iter().filter(|segment| segment.calls).count();
        if calls < 2 {
            parts.extend(rest.into_iter().flat_map(|one| one.parts));
            return self.documents.concat(parts);
        }
        let rest: Vec<Doc> = rest
            .into_iter()
            .map(|one| self.documents.concat(one.parts))
            .collect();
        self.segments(parts, rest, hugged, is_broken)
    }

    fn segments(
        &mut self,
        base: Vec<Doc>,
        rest: Vec<Doc>,
        hugged: Option<Vec<Doc>>,
        is_broken: bool,
    ) -> Doc {
        let base = self.documents.concat(base);
        let mut below = Vec::new();
        for segment in &rest {
            below.push(self.documents.add(Node::HardLine));
            below.push(*segment);
        }
        let below = self.documents.concat(below);
        let below = self.documents.nest(below);
        let broken = self.documents.concat([base, below]);
        if is_broken {
            return broken;
        }
        let flat = self.documents.concat([vec![base], rest.clone()].concat());
        let mut forms = vec![flat];
        let heads = &rest[..rest.len() - 1];
        if let Some(hugged) = hugged
            && !heads.iter().any(|head| self.documents.is_forced(*head))
        {
            let parts = [vec![base], heads.to_vec(), hugged].concat();
            forms.push(self.documents.concat(parts));
        }
        forms.push(broken);
        self.documents.add(Node::Choice(forms))
    }

    fn arguments(&mut self, arguments: &[Argument]) -> super::builder::Delimited {
        if let [Argument { name: None, value }] = arguments
            && matches!(value.kind, ExpressionKind::String(_))
        {
            // A text cannot be broken: a line of its own would not make it shorter.
            let open = self.token("(");
            let text = self.expression(value);
            self.cursor.skip(&[","]);
            let close = self.token(")");
            let doc = self.documents.concat([open, text, close]);
            return super::builder::Delimited { doc, hugged: None };
        }
        let huggable = match arguments {
            [only] => {
                is_huggable(&only.value) || matches!(only.value.kind, ExpressionKind::Call(_))
            }
            [.., last] => is_huggable(&last.value),
            [] => false,
        };
        let each = |builder: &mut Self, argument: &Argument| {
            let mut parts = Vec::new();
            if let Some(name) = argument.name {
                parts.extend([builder.name(name), builder.token(":"), builder.space()]);
            }
            parts.push(builder.expression(&argument.value));
            builder.documents.concat(parts)
        };
        self.delimited(("(", ")"), Spread::Column, arguments, each, huggable)
    }
}

/// Part of a chain, from one `.` to the next.
#[derive(Debug, Default)]
struct Segment {
    parts: Vec<Doc>,
    /// Whether something is called in it.
    calls: bool,
}

/// What a link of a chain stands behind.
fn inside(expression: &Expression) -> Option<&Expression> {
    match &expression.kind {
        ExpressionKind::Call(call) => Some(&call.callee),
        ExpressionKind::Index(base, _)
        | ExpressionKind::Field(base, _)
        | ExpressionKind::OptionalField(base, _)
        | ExpressionKind::TupleField(base, _)
        | ExpressionKind::Unwrap(base) => Some(base),
        _ => None,
    }
}

/// Operators that read as one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    Or,
    And,
    Bits(BinaryOperator),
    Additive,
    Multiplicative,
    Alone,
}

fn level_of(expression: &Expression) -> Level {
    use BinaryOperator::*;
    let ExpressionKind::Binary(binary) = &expression.kind else {
        return Level::Alone;
    };
    match binary.operator {
        Or => Level::Or,
        And => Level::And,
        BitOr | BitXor | BitAnd => Level::Bits(binary.operator),
        Add | Subtract | AddWrapping | SubtractWrapping => Level::Additive,
        Multiply | Divide | Remainder | MultiplyWrapping => Level::Multiplicative,
        _ => Level::Alone,
    }
}

/// Whether a call reads well with this as its last argument broken, and the others in one line.
fn is_huggable(value: &Expression) -> bool {
    match &value.kind {
        ExpressionKind::Lambda(lambda) => {
            is_huggable(&lambda.body) || matches!(lambda.body.kind, ExpressionKind::Call(_))
        }
        ExpressionKind::List(_) | ExpressionKind::Map(_) => true,
        _ => is_block_like(value),
    }
}

/// What is put into rows that are as full as can be.
fn is_small(value: &Expression) -> bool {
    match &value.kind {
        ExpressionKind::Integer(_)
        | ExpressionKind::Float(_)
        | ExpressionKind::Character(_)
        | ExpressionKind::Boolean(_)
        | ExpressionKind::Null => true,
        ExpressionKind::Unary(UnaryOperator::Negate, operand) => is_small(operand),
        ExpressionKind::Name(_) => value.span.end - value.span.start <= 12,
        ExpressionKind::String(_) => value.span.end - value.span.start <= 24,
        _ => false,
    }
}
