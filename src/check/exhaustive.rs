//! Whether a `match` says what happens for every value, and whether some arm of it is never asked.
//!
//! # The matrix
//! The arms are the rows of a matrix, the parts of the value still to be looked at are its columns. At first there is
//! one column, the value itself. A matrix is *specialised* by a constructor of its first column's type: rows that do not
//! fit the constructor fall away, and the constructor's fields become columns in place of the first.
//!
//! ```text
//!                        Some              None
//!   Some(true)  _        true  _
//!   Some(x)     1   →    _     1
//!   None        2                          2
//!   _           3        _     3           3
//! ```
//!
//! The constructors that no row names behave alike, only rows with a wildcard fit them, so they are specialised together
//! and add no columns. Where no row names any, the column goes away as a whole. At last the first row takes everything,
//! so that its arm is reached, and nothing gets past it (unless it has a guard, which may refuse); or no row is left, so
//! that a value gets past all arms. The constructors chosen on the way make its text, the *witness*. An arm that is
//! reached nowhere is unreachable. So one walk answers both questions.
//! (Maranget, "Warnings for pattern matching", Journal of Functional Programming 17, 2007, asks them row by row.)
//!
//! # Types without end
//! A column of ints is cut into the ranges between which no row tells the difference; a column of lists into the lengths
//! up to the longest that a row names, and all longer ones. Then these are its constructors. Of texts and floats the
//! literals that stand there are constructors, and there is always another value besides.
//!
//! # Bounds
//! The question is NP-complete. Work is counted, and a match that takes more than [`MOST_STEPS`] is held to be fine:
//! exhaustive, all arms reachable (what gets past the arms of such a match must be caught when it runs). A match
//! of some thousand literals stays far below. Nothing here recurses: rows, types and choices are lists that share their
//! ends, in arenas, so that no pattern is too deep and no match too long.
//!
//! This module knows nothing of the checker's types but what [`Types`] tells. That some types have no value it does
//! not see: they, too, need an arm.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

/// What distinguishes values of a type at their root.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Constructor {
    /// A case of an enum by its number. Of a `bool` false is 0 and true 1, of a `T?` null is 0 and a value 1.
    Case(u32),
    /// The one constructor of a tuple or struct.
    Only,
    /// Ints, both ends included; none where the first is the greater.
    Range(i64, i64),
    Text(Rc<str>),
    /// By its bits.
    Float(u64),
    /// Exactly so many elements, or with `rest` at least so many, of which the first `length` are the fields.
    List {
        length: usize,
        rest: bool,
    },
}

/// What an arm fits. A node with fewer patterns than its constructor has fields has wildcards for the others.
#[derive(Clone, Debug)]
pub enum Pattern {
    Wild,
    Node(Constructor, Vec<Pattern>),
    Or(Vec<Pattern>),
}

/// The constructors that a type has. A pattern with one of another signature fits no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signature {
    /// `Case(0)` up to this, excluded.
    Cases(u32),
    Only,
    Ints,
    Lists,
    /// Too many to name: texts, floats, and whatever else needs a `_`.
    Infinite,
}

/// What must be known of types.
pub trait Types {
    type Type: Clone;
    fn signature(&self, ty: &Self::Type) -> Signature;
    /// The types of a constructor's fields; for a list its element's, `length` times.
    fn fields(&self, ty: &Self::Type, constructor: &Constructor) -> Vec<Self::Type>;
    /// A case, tuple or struct as a script writes it. (Literals and lists are the same in all types, and written here.)
    fn show(&self, ty: &Self::Type, constructor: &Constructor, fields: &[String]) -> String;
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Values that no arm takes, at most [`MOST_WITNESSES`], in the order of the cases; empty if the arms take all.
    pub missing: Vec<String>,
    /// There are others besides.
    pub more: bool,
    /// Arms that no value comes to, ascending.
    pub unreachable: Vec<usize>,
}

const MOST_WITNESSES: usize = 4;
/// Rows looked at, and cells written.
const MOST_STEPS: usize = 1_000_000;

/// Looks at the arms of a `match`. With each stands whether it has a guard: then it takes nothing for sure.
pub fn check<T: Types>(types: &T, subject: &T::Type, arms: &[(Pattern, bool)]) -> Report {
    let mut search = Search {
        types,
        arms,
        steps: MOST_STEPS,
        patterns: Arena::default(),
        parts: Arena::default(),
        choices: Arena::default(),
        reached: vec![false; arms.len()],
        witnesses: BTreeMap::new(),
    };
    match search.run(subject) {
        Some(()) => search.report(),
        None => Report::default(),
    }
}

/// Lists that share their ends: each cell is put in front of a list that is there already.
struct Arena<Cell> {
    cells: Vec<(Cell, List)>,
}

/// A list in an [`Arena`], by its first cell; `None` is the empty one.
type List = Option<CellId>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct CellId(usize);

impl<Cell> Default for Arena<Cell> {
    fn default() -> Self {
        Arena { cells: Vec::new() }
    }
}

impl<Cell> Arena<Cell> {
    fn put(&mut self, cell: Cell, rest: List) -> List {
        self.cells.push((cell, rest));
        Some(CellId(self.cells.len() - 1))
    }

    /// The first cell and the list behind it.
    fn first(&self, list: List) -> Option<(&Cell, List)> {
        let (cell, rest) = self.cells.get(list?.0)?;
        Some((cell, *rest))
    }

    fn iterate(&self, mut list: List) -> impl Iterator<Item = &Cell> {
        std::iter::from_fn(move || {
            let (cell, rest) = self.first(list)?;
            list = rest;
            Some(cell)
        })
    }
}

/// A pattern in a row.
struct Entry<'a> {
    pattern: &'a Pattern,
    /// Neither it nor any behind it asks for anything.
    wild: bool,
}

#[derive(Clone, Copy)]
struct Row {
    arm: usize,
    /// The [`Entry`] of each column.
    patterns: List,
}

struct Matrix {
    rows: Vec<Row>,
    /// The type of each column.
    parts: List,
    /// What led here: each [`Choice`], the latest first.
    choices: List,
}

/// What was assumed of a column: one of these constructors. Each stands with its place in the column's order, `None`
/// for whatever has no name.
struct Choice<Type> {
    ty: Type,
    options: Vec<(usize, Option<Constructor>)>,
    /// How many columns took its place.
    columns: usize,
}

/// A row's first pattern without its alternatives: a constructor with its fields, or a wildcard.
type Head<'a> = Option<(&'a Constructor, &'a [Pattern])>;

struct Search<'a, T: Types> {
    types: &'a T,
    arms: &'a [(Pattern, bool)],
    steps: usize,
    patterns: Arena<Entry<'a>>,
    parts: Arena<T::Type>,
    choices: Arena<Choice<T::Type>>,
    /// For each arm.
    reached: Vec<bool>,
    /// The choices that led to a value that gets past all arms, and which option was taken of each; by the places of
    /// these, which sorts them in the order of the cases.
    witnesses: BTreeMap<Vec<usize>, (List, Vec<usize>)>,
}

impl<'a, T: Types> Search<'a, T> {
    /// `None` once the work is too much.
    fn spend(&mut self, steps: usize) -> Option<()> {
        self.steps = self.steps.checked_sub(steps)?;
        Some(())
    }

    /// Walks over all arms, and where something is missing, once more over those that take something: the others
    /// would only cut the witnesses into smaller pieces.
    fn run(&mut self, subject: &T::Type) -> Option<()> {
        let arms = self.arms;
        self.walk(subject, 0..arms.len())?;
        let takes = |arm: &usize| self.reached[*arm] && !arms[*arm].1;
        let taking: Vec<usize> = (0..arms.len()).filter(takes).collect();
        if !self.witnesses.is_empty() && taking.len() < arms.len() {
            self.witnesses.clear();
            self.walk(subject, taking)?;
        }
        Some(())
    }

    fn walk(&mut self, subject: &T::Type, arms: impl IntoIterator<Item = usize>) -> Option<()> {
        let mut rows = Vec::new();
        for arm in arms {
            let pattern = std::slice::from_ref(&self.arms[arm].0);
            let patterns = self.put_patterns(pattern, 1, None)?;
            rows.push(Row { arm, patterns });
        }
        let mut open = vec![Matrix {
            rows,
            parts: self.parts.put(subject.clone(), None),
            choices: None,
        }];
        while let Some(matrix) = open.pop() {
            self.spend(1 + matrix.rows.len())?;
            match self.first_asking(&matrix.rows) {
                Next::Taken => {}
                Next::Missing => self.add_witness(matrix.choices)?,
                Next::Ask(from) => self.split(&matrix, from, &mut open)?,
            }
        }
        Some(())
    }

    /// Passes the rows that take everything.
    fn first_asking(&mut self, rows: &[Row]) -> Next {
        for (index, row) in rows.iter().enumerate() {
            if self
                .patterns
                .first(row.patterns)
                .is_some_and(|(entry, _)| !entry.wild)
            {
                return Next::Ask(index);
            }
            self.reached[row.arm] = true;
            let (_, guarded) = self.arms[row.arm];
            if !guarded {
                return Next::Taken;
            }
        }
        Next::Missing
    }

    /// Puts `count` patterns in front of others, wildcards where there are not so many.
    fn put_patterns(&mut self, patterns: &'a [Pattern], count: usize, rest: List) -> Option<List> {
        self.spend(1 + count)?;
        let mut list = rest;
        for index in (0..count).rev() {
            let pattern = patterns.get(index).unwrap_or(&Pattern::Wild);
            let behind = self
                .patterns
                .first(list)
                .is_none_or(|(entry, _)| entry.wild);
            let wild = behind && matches!(pattern, Pattern::Wild);
            list = self.patterns.put(Entry { pattern, wild }, list);
        }
        Some(list)
    }

    /// Specialises the rows from a certain one on by each constructor that they name, and by all others together.
    fn split(&mut self, matrix: &Matrix, from: usize, open: &mut Vec<Matrix>) -> Option<()> {
        let Some((ty, parts)) = self.parts.first(matrix.parts) else {
            return Some(());
        };
        let ty = ty.clone();
        let mut heads: Vec<(Head<'a>, Row)> = Vec::new();
        for row in &matrix.rows[from..] {
            let Some((entry, patterns)) = self.patterns.first(row.patterns) else {
                continue;
            };
            let ways = ways(entry.pattern);
            self.spend(ways.len())?;
            let rest = Row { patterns, ..*row };
            heads.extend(ways.into_iter().map(|way| (way, rest)));
        }

        let named: Vec<&Constructor> = heads
            .iter()
            .filter_map(|(head, _)| Some(head.as_ref()?.0))
            .collect();
        let signature = self.types.signature(&ty);
        let pieces = match named.is_empty() {
            true => vec![None],
            false => pieces(signature, &named),
        };
        self.spend(pieces.len())?;
        // The types of the fields of each piece that a row names.
        let mut fields: Vec<Option<Vec<T::Type>>> = vec![None; pieces.len()];
        for constructor in named {
            for piece in span(signature, &pieces, constructor) {
                self.spend(1)?;
                if let (None, Some(piece_constructor)) = (&fields[piece], &pieces[piece]) {
                    let types = self.types.fields(&ty, piece_constructor);
                    self.spend(types.len())?;
                    fields[piece] = Some(types);
                }
            }
        }
        let named: Vec<usize> = (0..pieces.len())
            .filter(|&piece| fields[piece].is_some())
            .collect();

        let mut rows: Vec<Vec<Row>> = vec![Vec::new(); pieces.len()];
        let mut others: Vec<Row> = Vec::new();
        for (head, row) in heads {
            let (patterns, fitting) = match head {
                Some((constructor, patterns)) => {
                    (patterns, span(signature, &pieces, constructor).collect())
                }
                None => {
                    others.push(row);
                    (&[][..], named.clone())
                }
            };
            for piece in fitting {
                let count = fields[piece].as_ref().map_or(0, Vec::len);
                let patterns = self.put_patterns(patterns, count, row.patterns)?;
                rows[piece].push(Row { patterns, ..row });
            }
        }

        let mut unnamed = Vec::new();
        for (place, ((piece, fields), rows)) in pieces.into_iter().zip(fields).zip(rows).enumerate()
        {
            let Some(fields) = fields else {
                // More of them than there are witnesses are never shown.
                if unnamed.len() <= MOST_WITNESSES {
                    unnamed.push((place, piece));
                }
                continue;
            };
            let columns = fields.len();
            let put = |rest, field| self.parts.put(field, rest);
            let parts = fields.into_iter().rev().fold(parts, put);
            let options = vec![(place, piece)];
            let choice = Choice {
                ty: ty.clone(),
                options,
                columns,
            };
            let choices = self.choices.put(choice, matrix.choices);
            open.push(Matrix {
                rows,
                parts,
                choices,
            });
        }
        if !unnamed.is_empty() {
            let choice = Choice {
                ty,
                options: unnamed,
                columns: 0,
            };
            let choices = self.choices.put(choice, matrix.choices);
            open.push(Matrix {
                rows: others,
                parts,
                choices,
            });
        }
        Some(())
    }

    /// Keeps the values that the choices lead to, if they are among the first in order.
    fn add_witness(&mut self, list: List) -> Option<()> {
        let mut choices: Vec<_> = self.choices.iterate(list).collect();
        choices.reverse();
        let length = choices.len();
        let mut taken = vec![0; length];
        for _ in 0..=MOST_WITNESSES {
            let places = choices
                .iter()
                .zip(&taken)
                .map(|(choice, option)| choice.options[*option].0);
            self.witnesses
                .insert(places.collect(), (list, taken.clone()));
            // The next in order: the last choice that has another option takes it, those behind start again.
            let Some(turn) = (0..length)
                .rev()
                .find(|&index| taken[index] + 1 < choices[index].options.len())
            else {
                break;
            };
            taken[turn] += 1;
            taken[turn + 1..].fill(0);
        }
        while self.witnesses.len() > MOST_WITNESSES + 1 {
            self.witnesses.pop_last();
        }
        self.spend(1 + length)
    }

    fn report(&self) -> Report {
        let shown = self.witnesses.values().take(MOST_WITNESSES);
        let unreached = |arm: &usize| !self.reached[*arm];
        Report {
            missing: shown.map(|(list, taken)| self.show(*list, taken)).collect(),
            more: self.witnesses.len() > MOST_WITNESSES,
            unreachable: (0..self.arms.len()).filter(unreached).collect(),
        }
    }

    /// Choices come in the order in which a value is written, and here from the last: so the parts of one are on
    /// top of the stack when it is its turn. Parts that nothing was assumed of are missing at its bottom.
    fn show(&self, list: List, taken: &[usize]) -> String {
        let wild = || "_".to_owned();
        let mut stack: Vec<String> = Vec::new();
        for (choice, option) in self.choices.iterate(list).zip(taken.iter().rev()) {
            let text = match &choice.options[*option].1 {
                None => wild(),
                Some(constructor) => {
                    let fields = (0..choice.columns).map(|_| stack.pop().unwrap_or_else(wild));
                    let mut fields: Vec<String> = fields.collect();
                    fields.resize_with(self.types.fields(&choice.ty, constructor).len(), wild);
                    self.show_one(&choice.ty, constructor, &fields)
                }
            };
            stack.push(text);
        }
        stack.pop().unwrap_or_else(wild)
    }

    fn show_one(&self, ty: &T::Type, constructor: &Constructor, fields: &[String]) -> String {
        match constructor {
            Constructor::Range(i64::MIN, i64::MAX) => "_".to_owned(),
            Constructor::Range(i64::MIN, high) => format!("..={high}"),
            Constructor::Range(low, i64::MAX) if *low < i64::MAX => format!("{low}.."),
            Constructor::Range(low, high) if low == high => low.to_string(),
            Constructor::Range(low, high) => format!("{low}..={high}"),
            Constructor::Text(text) => format!("{text:?}"),
            Constructor::Float(bits) => format!("{:?}", f64::from_bits(*bits)),
            Constructor::List { rest, .. } => {
                let rest = rest.then(|| "..".to_owned());
                let parts: Vec<String> = fields.iter().cloned().chain(rest).collect();
                format!("[{}]", parts.join(", "))
            }
            Constructor::Case(_) | Constructor::Only => self.types.show(ty, constructor, fields),
        }
    }
}

/// What the first rows of a matrix say.
enum Next {
    /// A row takes everything.
    Taken,
    /// No row does, for sure.
    Missing,
    /// This row must be looked into.
    Ask(usize),
}

/// The alternatives of a pattern; only the wildcard if it is among them.
fn ways(pattern: &Pattern) -> Vec<Head<'_>> {
    let mut ways = Vec::new();
    let mut open = vec![pattern];
    while let Some(pattern) = open.pop() {
        match pattern {
            Pattern::Wild => return vec![None],
            Pattern::Node(constructor, fields) => ways.push(Some((constructor, &fields[..]))),
            Pattern::Or(alternatives) => open.extend(alternatives.iter().rev()),
        }
    }
    ways
}

/// All constructors of a type, ascending, as far as those named tell them apart; `None` for all that have no name.
fn pieces(signature: Signature, named: &[&Constructor]) -> Vec<Option<Constructor>> {
    match signature {
        Signature::Cases(count) => (0..count)
            .map(|case| Some(Constructor::Case(case)))
            .collect(),
        Signature::Only => vec![Some(Constructor::Only)],
        Signature::Ints => {
            let mut starts = vec![i64::MIN];
            for constructor in named {
                if let Constructor::Range(low, high) = constructor
                    && low <= high
                {
                    starts.push(*low);
                    starts.extend(high.checked_add(1));
                }
            }
            starts.sort_unstable();
            starts.dedup();
            let ends = starts.iter().skip(1).map(|next| next - 1).chain([i64::MAX]);
            let ranges = starts.iter().zip(ends);
            ranges
                .map(|(low, high)| Some(Constructor::Range(*low, high)))
                .collect()
        }
        Signature::Lists => {
            let lengths = named.iter().map(|constructor| match constructor {
                Constructor::List { length, rest } => length + usize::from(!rest),
                _ => 0,
            });
            let longest = lengths.max().unwrap_or(0);
            let list = |length| {
                Some(Constructor::List {
                    length,
                    rest: length == longest,
                })
            };
            (0..=longest).map(list).collect()
        }
        Signature::Infinite => {
            let mut pieces: Vec<_> = named
                .iter()
                .map(|&constructor| Some(constructor.clone()))
                .collect();
            pieces.sort_unstable();
            pieces.dedup();
            pieces.push(None);
            pieces
        }
    }
}

/// Which of the pieces have the values of a constructor: these stand side by side.
fn span(
    signature: Signature,
    pieces: &[Option<Constructor>],
    constructor: &Constructor,
) -> Range<usize> {
    use Constructor as C;
    match (signature, constructor) {
        (Signature::Ints, C::Range(first, last)) if first <= last => {
            let below =
                |piece: &Option<C>| matches!(piece, Some(C::Range(_, high)) if high < first);
            let not_above =
                |piece: &Option<C>| matches!(piece, Some(C::Range(low, _)) if low <= last);
            pieces.partition_point(below)..pieces.partition_point(not_above)
        }
        // A piece's place is its length.
        (
            Signature::Lists,
            C::List {
                length,
                rest: false,
            },
        ) => *length..length + 1,
        (Signature::Lists, C::List { length, rest: true }) => *length..pieces.len(),
        (Signature::Ints | Signature::Lists, _) => 0..0,
        // The nameless one stands last, and would be first by its order.
        _ => {
            let order = |piece: &Option<C>| {
                piece
                    .as_ref()
                    .map_or(Ordering::Greater, |piece| piece.cmp(constructor))
            };
            pieces
                .binary_search_by(order)
                .map_or(0..0, |place| place..place + 1)
        }
    }
}

#[cfg(test)]
mod tests;
