//! Whether a `match` says what happens for every value.
//!
//! Patterns are seen as a matrix, a row for each arm, a column for each part of the value. To ask whether some value gets
//! past all rows, take the first column: if the patterns there name every constructor of its type, each constructor is
//! tried in turn, its fields becoming columns of their own (the matrix is *specialised*); if they do not, a value with one
//! that is missing gets past all rows but those with a wildcard. What is left when no column is left is the answer: a row
//! takes everything, or nothing does, and the constructors on the way make a *witness*. (Maranget, "Warnings for pattern matching".)
//!
//! Numbers are cut into the ranges between which no pattern distinguishes, lists into their lengths. The work is bounded: a
//! match that takes too long to look at passes.

use std::cell::Cell;
use std::rc::Rc;

/// What distinguishes values at their root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Constructor {
    /// A case by its number. Of a `bool` false is 0 and true 1, of a `T?` null is 0.
    Case(u32),
    /// Of a tuple or struct.
    Only,
    /// Ints, both ends included.
    Range(i64, i64),
    Text(Rc<str>),
    /// By its bits.
    Float(u64),
    /// So many elements, or with `rest` at least so many.
    List {
        length: usize,
        rest: bool,
    },
}

#[derive(Clone, Debug)]
pub enum Pattern {
    Wild,
    Node(Constructor, Vec<Pattern>),
    Or(Vec<Pattern>),
}

/// The constructors that a type has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signature {
    Cases(u32),
    Only,
    Ints,
    Lists,
    /// Too many to name.
    Infinite,
}

/// What must be known of types.
pub trait Types {
    type Type: Clone;
    fn signature(&self, ty: &Self::Type) -> Signature;
    /// The types of a constructor's fields.
    fn fields(&self, ty: &Self::Type, constructor: &Constructor) -> Vec<Self::Type>;
    /// As a script writes it.
    fn show(&self, ty: &Self::Type, constructor: &Constructor, fields: &[String]) -> String;
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Values that no arm takes; none where all are taken.
    pub missing: Vec<String>,
    /// There are others besides.
    pub more: bool,
    /// Arms that no value comes to.
    pub unreachable: Vec<usize>,
}

const MOST_WITNESSES: usize = 4;
const MOST_STEPS: usize = 200_000;

/// Looks at the arms of a `match`; those with a guard take nothing for sure.
pub fn check<T: Types>(types: &T, subject: &T::Type, arms: &[(Pattern, bool)]) -> Report {
    let search = Search {
        types,
        steps: Cell::new(MOST_STEPS),
    };
    let mut report = Report::default();
    let mut rows: Vec<Vec<Pattern>> = Vec::new();
    for (index, (pattern, guarded)) in arms.iter().enumerate() {
        let row = vec![pattern.clone()];
        if search.reaches(&rows, &row, std::slice::from_ref(subject)) == Some(false) {
            report.unreachable.push(index);
        }
        if !guarded {
            rows.push(row);
        }
    }
    let mut found = Vec::new();
    if search
        .missing(
            &rows,
            std::slice::from_ref(subject),
            &mut found,
            MOST_WITNESSES + 1,
        )
        .is_some()
    {
        report.more = found.len() > MOST_WITNESSES;
        found.truncate(MOST_WITNESSES);
        report.missing = found
            .into_iter()
            .map(|mut witness| witness.pop().unwrap_or_default())
            .collect();
    }
    report
}

struct Search<'a, T> {
    types: &'a T,
    steps: Cell<usize>,
}

/// A witness of the columns under way, the last one first.
type Witness = Vec<String>;

impl<T: Types> Search<'_, T> {
    /// `None` when the search has taken too long.
    fn step(&self, rows: usize) -> Option<()> {
        self.steps.set(self.steps.get().checked_sub(1 + rows)?);
        Some(())
    }

    /// Whether some value of the row's patterns gets past all rows.
    fn reaches(&self, rows: &[Vec<Pattern>], row: &[Pattern], types: &[T::Type]) -> Option<bool> {
        self.step(rows.len())?;
        let Some((first, rest)) = row.split_first() else {
            return Some(rows.is_empty());
        };
        match first {
            Pattern::Or(ways) => {
                for way in ways {
                    let mut one = vec![way.clone()];
                    one.extend_from_slice(rest);
                    if self.reaches(rows, &one, types)? {
                        return Some(true);
                    }
                }
                Some(false)
            }
            _ => {
                for constructor in self.pieces(rows, Some(first), &types[0]) {
                    if let Some(special) = self.specialise(row, &constructor, &types[0]) {
                        let columns = self.columns(types, constructor.as_ref());
                        let rows = self.specialise_all(rows, &constructor, &types[0]);
                        for row in special {
                            if self.reaches(&rows, &row, &columns)? {
                                return Some(true);
                            }
                        }
                    }
                }
                Some(false)
            }
        }
    }

    /// Values that get past all rows, up to `limit`.
    fn missing(
        &self,
        rows: &[Vec<Pattern>],
        types: &[T::Type],
        found: &mut Vec<Witness>,
        limit: usize,
    ) -> Option<()> {
        self.step(rows.len())?;
        if types.is_empty() {
            if rows.is_empty() {
                found.push(Vec::new());
            }
            return Some(());
        }
        for constructor in self.pieces(rows, None, &types[0]) {
            if found.len() >= limit {
                break;
            }
            let columns = self.columns(types, constructor.as_ref());
            let special = self.specialise_all(rows, &constructor, &types[0]);
            let mut inner = Vec::new();
            self.missing(&special, &columns, &mut inner, limit - found.len())?;
            for mut witness in inner {
                let shown = match &constructor {
                    None => "_".to_owned(),
                    Some(constructor) => {
                        let count = self.types.fields(&types[0], constructor).len();
                        let mut fields = witness.split_off(witness.len() - count);
                        fields.reverse();
                        self.show(&types[0], constructor, &fields)
                    }
                };
                witness.push(shown);
                found.push(witness);
            }
        }
        Some(())
    }

    /// The types of the columns once the first is replaced by its fields.
    fn columns(&self, types: &[T::Type], constructor: Option<&Constructor>) -> Vec<T::Type> {
        let mut columns = match constructor {
            Some(constructor) => self.types.fields(&types[0], constructor),
            None => Vec::new(),
        };
        columns.extend_from_slice(&types[1..]);
        columns
    }

    /// The constructors of the first column that the patterns tell apart; `None` stands for all those that no
    /// pattern names.
    fn pieces(
        &self,
        rows: &[Vec<Pattern>],
        also: Option<&Pattern>,
        ty: &T::Type,
    ) -> Vec<Option<Constructor>> {
        let mut named = Vec::new();
        for pattern in rows.iter().filter_map(|row| row.first()).chain(also) {
            collect(pattern, &mut named);
        }
        match self.types.signature(ty) {
            _ if named.is_empty() => vec![None],
            Signature::Only => vec![Some(Constructor::Only)],
            Signature::Cases(count) => (0..count)
                .map(|case| Some(Constructor::Case(case)))
                .collect(),
            Signature::Ints => ranges(&named).into_iter().map(Some).collect(),
            Signature::Lists => lengths(&named).into_iter().map(Some).collect(),
            Signature::Infinite => {
                let mut pieces: Vec<Option<Constructor>> = Vec::new();
                for constructor in named {
                    if !pieces.contains(&Some(constructor.clone())) {
                        pieces.push(Some(constructor));
                    }
                }
                pieces.push(None);
                pieces
            }
        }
    }

    fn specialise_all(
        &self,
        rows: &[Vec<Pattern>],
        constructor: &Option<Constructor>,
        ty: &T::Type,
    ) -> Vec<Vec<Pattern>> {
        let special = rows
            .iter()
            .filter_map(|row| self.specialise(row, constructor, ty));
        special.flatten().collect()
    }

    /// What is left of a row for values of the constructor; `None` where it does not fit them.
    fn specialise(
        &self,
        row: &[Pattern],
        constructor: &Option<Constructor>,
        ty: &T::Type,
    ) -> Option<Vec<Vec<Pattern>>> {
        let (first, rest) = row.split_first()?;
        let with = |mut fields: Vec<Pattern>| {
            fields.extend_from_slice(rest);
            vec![fields]
        };
        match (first, constructor) {
            (Pattern::Or(ways), _) => {
                let mut all = Vec::new();
                for way in ways {
                    let mut one = vec![way.clone()];
                    one.extend_from_slice(rest);
                    all.extend(self.specialise(&one, constructor, ty).into_iter().flatten());
                }
                (!all.is_empty()).then_some(all)
            }
            (Pattern::Wild, None) => Some(with(Vec::new())),
            (Pattern::Wild, Some(constructor)) => {
                let count = self.types.fields(ty, constructor).len();
                Some(with(vec![Pattern::Wild; count]))
            }
            (Pattern::Node(..), None) => None,
            (Pattern::Node(own, fields), Some(constructor)) => {
                if !covers(own, constructor) {
                    return None;
                }
                let mut fields = fields.clone();
                fields.resize(self.types.fields(ty, constructor).len(), Pattern::Wild);
                Some(with(fields))
            }
        }
    }

    fn show(&self, ty: &T::Type, constructor: &Constructor, fields: &[String]) -> String {
        match constructor {
            Constructor::Range(i64::MIN, i64::MAX) => "_".to_owned(),
            Constructor::Range(i64::MIN, high) => format!("..={high}"),
            Constructor::Range(low, i64::MAX) => format!("{low}.."),
            Constructor::Range(low, high) if low == high => low.to_string(),
            Constructor::Range(low, high) => format!("{low}..={high}"),
            Constructor::Text(text) => format!("{text:?}"),
            Constructor::Float(bits) => f64::from_bits(*bits).to_string(),
            Constructor::List { rest, .. } => {
                let mut parts = fields.to_vec();
                if *rest {
                    parts.push("..".to_owned());
                }
                format!("[{}]", parts.join(", "))
            }
            _ => self.types.show(ty, constructor, fields),
        }
    }
}

fn collect(pattern: &Pattern, named: &mut Vec<Constructor>) {
    match pattern {
        Pattern::Wild => {}
        Pattern::Node(constructor, _) => named.push(constructor.clone()),
        Pattern::Or(ways) => ways.iter().for_each(|way| collect(way, named)),
    }
}

/// Whether every value of `piece`, which no pattern cuts, is one of `own`.
fn covers(own: &Constructor, piece: &Constructor) -> bool {
    match (own, piece) {
        (Constructor::Range(low, high), Constructor::Range(from, to)) => low <= from && to <= high,
        (
            Constructor::List { length, rest },
            Constructor::List {
                length: other,
                rest: open,
            },
        ) => {
            if *rest {
                length <= other
            } else {
                length == other && !open
            }
        }
        _ => own == piece,
    }
}

/// All ints, cut where some pattern begins or ends.
fn ranges(named: &[Constructor]) -> Vec<Constructor> {
    let mut starts = vec![i64::MIN];
    for constructor in named {
        if let Constructor::Range(low, high) = constructor {
            starts.push(*low);
            starts.extend(high.checked_add(1));
        }
    }
    starts.sort_unstable();
    starts.dedup();
    let ends = starts[1..].iter().map(|next| next - 1).chain([i64::MAX]);
    starts
        .iter()
        .zip(ends)
        .map(|(low, high)| Constructor::Range(*low, high))
        .collect()
}

/// All lengths up to the longest that a pattern names, and those beyond.
fn lengths(named: &[Constructor]) -> Vec<Constructor> {
    let longest = named.iter().map(|constructor| match constructor {
        Constructor::List {
            length,
            rest: false,
        } => length + 1,
        Constructor::List { length, .. } => *length,
        _ => 0,
    });
    let longest = longest.max().unwrap_or(0);
    let exact = (0..longest).map(|length| Constructor::List {
        length,
        rest: false,
    });
    exact
        .chain([Constructor::List {
            length: longest,
            rest: true,
        }])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Debug)]
    enum Kind {
        Bool,
        Int,
        Text,
        Pair(Box<Kind>, Box<Kind>),
        List(Box<Kind>),
    }

    struct Kinds;

    impl Types for Kinds {
        type Type = Kind;

        fn signature(&self, ty: &Kind) -> Signature {
            match ty {
                Kind::Bool => Signature::Cases(2),
                Kind::Int => Signature::Ints,
                Kind::Text => Signature::Infinite,
                Kind::Pair(..) => Signature::Only,
                Kind::List(_) => Signature::Lists,
            }
        }

        fn fields(&self, ty: &Kind, constructor: &Constructor) -> Vec<Kind> {
            match (ty, constructor) {
                (Kind::Pair(a, b), _) => vec![(**a).clone(), (**b).clone()],
                (Kind::List(element), Constructor::List { length, .. }) => {
                    vec![(**element).clone(); *length]
                }
                _ => Vec::new(),
            }
        }

        fn show(&self, ty: &Kind, constructor: &Constructor, fields: &[String]) -> String {
            match (ty, constructor) {
                (Kind::Bool, Constructor::Case(case)) => (*case == 1).to_string(),
                _ => format!("({})", fields.join(", ")),
            }
        }
    }

    fn node(constructor: Constructor) -> Pattern {
        Pattern::Node(constructor, Vec::new())
    }

    fn truth(value: bool) -> Pattern {
        node(Constructor::Case(value.into()))
    }

    fn ask(ty: Kind, arms: Vec<Pattern>) -> Report {
        let arms: Vec<_> = arms.into_iter().map(|arm| (arm, false)).collect();
        check(&Kinds, &ty, &arms)
    }

    #[test]
    fn every_case_must_be_there() {
        assert_eq!(ask(Kind::Bool, vec![truth(true)]).missing, ["false"]);
        assert!(
            ask(Kind::Bool, vec![truth(true), truth(false)])
                .missing
                .is_empty()
        );
        let report = ask(Kind::Bool, vec![Pattern::Wild, truth(false)]);
        assert_eq!(report.unreachable, [1]);
    }

    #[test]
    fn numbers_are_cut_into_ranges() {
        let below = node(Constructor::Range(i64::MIN, -1));
        let zero = node(Constructor::Range(0, 0));
        let above = node(Constructor::Range(1, i64::MAX));
        assert!(
            ask(Kind::Int, vec![below.clone(), zero, above.clone()])
                .missing
                .is_empty()
        );
        assert_eq!(ask(Kind::Int, vec![below, above]).missing, ["0"]);
    }

    #[test]
    fn parts_are_looked_at_together() {
        let pair = Kind::Pair(Box::new(Kind::Bool), Box::new(Kind::Bool));
        let both = |a, b| Pattern::Node(Constructor::Only, vec![a, b]);
        let report = ask(
            pair.clone(),
            vec![
                both(truth(true), Pattern::Wild),
                both(Pattern::Wild, truth(true)),
            ],
        );
        assert_eq!(report.missing, ["(false, false)"]);
        let either = Pattern::Or(vec![truth(true), truth(false)]);
        assert!(
            ask(pair, vec![both(either, Pattern::Wild)])
                .missing
                .is_empty()
        );
    }

    #[test]
    fn lists_differ_by_length_and_texts_need_a_wildcard() {
        let list = Kind::List(Box::new(Kind::Int));
        let of = |length, rest| {
            Pattern::Node(
                Constructor::List { length, rest },
                vec![Pattern::Wild; length],
            )
        };
        assert!(
            ask(list.clone(), vec![of(0, false), of(1, true)])
                .missing
                .is_empty()
        );
        assert_eq!(ask(list, vec![of(0, false), of(2, true)]).missing, ["[_]"]);
        let word = node(Constructor::Text("a".into()));
        assert_eq!(ask(Kind::Text, vec![word]).missing, ["_"]);
    }

    #[test]
    fn guards_take_nothing_for_sure() {
        let arms = [(Pattern::Wild, true)];
        assert_eq!(check(&Kinds, &Kind::Bool, &arms).missing, ["_"]);
    }

    #[test]
    fn what_takes_too_long_passes() {
        let mut ty = Kind::Bool;
        let mut wide = truth(true);
        for _ in 0..40 {
            ty = Kind::Pair(Box::new(Kind::Bool), Box::new(ty));
            wide = Pattern::Node(
                Constructor::Only,
                vec![Pattern::Or(vec![truth(true), truth(false)]), wide],
            );
        }
        let report = ask(ty, vec![wide]);
        assert!(report.unreachable.is_empty());
    }
}
