//! The outline of a text: what it declares at the top, and the members of that.

use super::analysis::Analysis;
use super::document::Lines;
use crate::source::Span;
use crate::syntax::ast::{
    Aggregate, AggregateKind, Enum, ExternMember, Function, Member, PatternKind, StatementKind,
};
use lsp_types::{DocumentSymbol, SymbolKind as Kind};

pub fn of(analysis: &Analysis) -> Vec<DocumentSymbol> {
    let outline = Outline {
        analysis,
        lines: analysis.lines(),
    };
    let mut found = Vec::new();
    for statement in &analysis.parsed.syntax.module.statements {
        outline.statement(&statement.kind, statement.span, &mut found);
    }
    found
}

struct Outline<'a> {
    analysis: &'a Analysis,
    lines: Lines<'a>,
}

impl Outline<'_> {
    fn statement(&self, kind: &StatementKind, whole: Span, found: &mut Vec<DocumentSymbol>) {
        match kind {
            StatementKind::Let(declared) => {
                if let PatternKind::Name(_) = declared.pattern.kind {
                    let name = declared.pattern.span;
                    found.extend(self.symbol(name, whole, Kind::Variable, Vec::new()));
                }
            }
            StatementKind::Const(declared) => {
                found.extend(self.symbol(declared.name.span, whole, Kind::Constant, Vec::new()));
            }
            StatementKind::TypeAlias(alias) => {
                found.extend(self.symbol(alias.name.span, whole, Kind::TypeParameter, Vec::new()));
            }
            StatementKind::Function(function) => {
                found.extend(self.symbol(function.name.span, whole, Kind::Function, Vec::new()));
            }
            StatementKind::Aggregate(aggregate) => found.extend(self.aggregate(aggregate, whole)),
            StatementKind::Enum(declared) => found.extend(self.enumeration(declared, whole)),
            StatementKind::Extern(block) => {
                for member in &block.members {
                    found.extend(self.foreign(member, whole));
                }
            }
            StatementKind::Test(test) => {
                found.extend(self.symbol(test.name.span, whole, Kind::Event, Vec::new()));
            }
            StatementKind::Import(_)
            | StatementKind::Defer(_)
            | StatementKind::Assert(_)
            | StatementKind::Expression(_)
            | StatementKind::Error => {}
        }
    }

    fn aggregate(&self, declared: &Aggregate, whole: Span) -> Option<DocumentSymbol> {
        let kind = match declared.kind {
            AggregateKind::Struct | AggregateKind::Union => Kind::Struct,
            AggregateKind::Class => Kind::Class,
        };
        let members = self.members(&declared.members);
        self.symbol(declared.name.span, whole, kind, members)
    }

    fn enumeration(&self, declared: &Enum, whole: Span) -> Option<DocumentSymbol> {
        let cases = declared.cases.iter().filter_map(|case| {
            let name = case.name.span;
            self.symbol(name, name, Kind::EnumMember, Vec::new())
        });
        let mut members: Vec<DocumentSymbol> = cases.collect();
        members.extend(self.members(&declared.members));
        self.symbol(declared.name.span, whole, Kind::Enum, members)
    }

    fn members(&self, members: &[Member]) -> Vec<DocumentSymbol> {
        let symbols = members.iter().filter_map(|member| match member {
            Member::Field(field) => {
                let whole = field.name.span.to(field.ty.span);
                self.symbol(field.name.span, whole, Kind::Field, Vec::new())
            }
            Member::Method(method) => self.method(method),
            Member::Const(declared) => {
                let whole = declared.name.span.to(declared.value.span);
                self.symbol(declared.name.span, whole, Kind::Constant, Vec::new())
            }
            Member::Error(_) => None,
        });
        symbols.collect()
    }

    fn method(&self, method: &Function) -> Option<DocumentSymbol> {
        let whole = method.head.to(method.body.span);
        let kind = match method.receiver {
            Some(_) => Kind::Method,
            None => Kind::Function,
        };
        self.symbol(method.name.span, whole, kind, Vec::new())
    }

    fn foreign(&self, member: &ExternMember, block: Span) -> Option<DocumentSymbol> {
        match member {
            ExternMember::Function(function) => self.symbol(
                function.name.span,
                function.span,
                Kind::Function,
                Vec::new(),
            ),
            ExternMember::Type(declared) => {
                let name = declared.name.span;
                self.symbol(name, name, Kind::Class, Vec::new())
            }
            ExternMember::Variable(variable) => {
                let whole = variable.name.span.to(variable.ty.span);
                self.symbol(variable.name.span, whole, Kind::Variable, Vec::new())
            }
            ExternMember::Const(declared) => {
                let whole = declared.name.span.to(declared.value.span);
                self.symbol(declared.name.span, whole, Kind::Constant, Vec::new())
            }
            ExternMember::Aggregate(declared) => self.aggregate(declared, block),
            ExternMember::Enum(declared) => self.enumeration(declared, block),
            ExternMember::Error(_) => None,
        }
    }

    fn symbol(
        &self,
        name: Span,
        whole: Span,
        kind: Kind,
        children: Vec<DocumentSymbol>,
    ) -> Option<DocumentSymbol> {
        let source = self.analysis.source();
        let text = self.analysis.session.sources().text(name);
        let text = text.trim_matches('"');
        // The protocol wants names that are not empty.
        if text.is_empty() {
            return None;
        }
        #[allow(
            deprecated,
            reason = "the protocol's type has a field that it no longer wants"
        )]
        Some(DocumentSymbol {
            name: text.to_owned(),
            detail: None,
            kind,
            tags: None,
            deprecated: None,
            range: self.lines.range(source.range(whole.to(name))),
            selection_range: self.lines.range(source.range(name)),
            children: (!children.is_empty()).then_some(children),
        })
    }
}
