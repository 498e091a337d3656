//! Questions about a tree, answered by walking it.

use crate::check::parts::any_part;
use crate::check::tir::{
    Block, Conversion, Expression, ExpressionKind, LocalId, LoopId, Place, PlaceKind,
};

/// The variable whose value an expression is, whatever its type is taken for.
pub(super) fn variable_of(expression: &Expression) -> Option<LocalId> {
    match &expression.kind {
        ExpressionKind::Local(local) => Some(*local),
        ExpressionKind::Read(place) => root_of(place),
        ExpressionKind::Unwrap(inner) => variable_of(inner),
        ExpressionKind::Convert(conversion, inner) if keeps_bits(*conversion) => variable_of(inner),
        _ => None,
    }
}

/// The variable that a place is, or is a part of.
pub(super) fn root_of(place: &Place) -> Option<LocalId> {
    match &place.kind {
        PlaceKind::Local(local) => Some(*local),
        PlaceKind::Field(inner, _)
        | PlaceKind::Present(inner)
        | PlaceKind::ArrayElement(inner, _) => root_of(inner),
        PlaceKind::Value(value) => variable_of(value),
        _ => None,
    }
}

/// Whether the slot is the same before and after.
pub(super) fn keeps_bits(conversion: Conversion) -> bool {
    matches!(
        conversion,
        Conversion::Reinterpret | Conversion::IntToPointer | Conversion::BoolToInt
    )
}

/// Whether evaluating the expression may assign the variable.
pub(super) fn assigns(expression: &Expression, local: LocalId) -> bool {
    let here = match &expression.kind {
        ExpressionKind::Assign(place, _) | ExpressionKind::CompoundAssign(place, ..) => {
            root_of(place) == Some(local)
        }
        // Whoever has the address may write there.
        ExpressionKind::AddressOf(place) => root_of(place) == Some(local),
        ExpressionKind::Let(declared, _) => *declared == local,
        _ => false,
    };
    here || any_part(expression, &mut |part| assigns(part, local))
}

/// Whether `continue` of the loop stands somewhere in the expression.
pub(super) fn continues(expression: &Expression, id: LoopId) -> bool {
    matches!(expression.kind, ExpressionKind::Continue(target) if target == id)
        || any_part(expression, &mut |part| continues(part, id))
}

/// Whether `into` may write its destination before all that the expression reads is read, or before
/// all that may fail is done.
pub(super) fn writes_early(expression: &Expression) -> bool {
    match &expression.kind {
        ExpressionKind::Coalesce(..) | ExpressionKind::Try { .. } | ExpressionKind::Loop { .. } => {
            true
        }
        // Part by part.
        ExpressionKind::Tuple(_)
        | ExpressionKind::Construct(_)
        | ExpressionKind::Case(..)
        | ExpressionKind::Map(_)
        | ExpressionKind::Range(..)
        | ExpressionKind::MapGet(..) => true,
        ExpressionKind::Block(block) => {
            has_defers(block)
                || block
                    .value
                    .as_ref()
                    .is_some_and(|value| writes_early(value))
        }
        ExpressionKind::If {
            then, otherwise, ..
        } => {
            writes_early(then)
                || otherwise
                    .as_ref()
                    .is_some_and(|otherwise| writes_early(otherwise))
        }
        // The flag of a `T?` that was none comes behind or in front of the value.
        ExpressionKind::Convert(Conversion::Reinterpret, inner) => {
            variable_of(inner).is_some() || writes_early(inner)
        }
        ExpressionKind::Convert(_, inner) => writes_early(inner),
        _ => false,
    }
}

/// Whether evaluating the expression runs no other code and changes nothing.
pub(super) fn is_plain(expression: &Expression) -> bool {
    use ExpressionKind::*;
    match &expression.kind {
        Int(_) | Float(_) | Bool(_) | String(_) | Null | Local(_) | Global(_) => true,
        Negate(inner) | Complement(inner) | Not(inner) | Convert(_, inner) => is_plain(inner),
        Arithmetic(_, left, right) => is_plain(left) && is_plain(right),
        _ => false,
    }
}

/// The map of `map.get(key)` in an expression that looks there first, and else runs no other code and changes nothing.
pub(super) fn lookup<'a>(
    expression: &'a Expression,
    map: &Expression,
    key: &Expression,
) -> Option<&'a Expression> {
    use ExpressionKind::*;
    match &expression.kind {
        MapGet(other, under) => (is_same(other, map) && is_same(under, key)).then_some(&**other),
        Negate(inner) | Complement(inner) => lookup(inner, map, key),
        Convert(conversion, inner) if is_arithmetic(*conversion) => lookup(inner, map, key),
        Coalesce(inner, otherwise) if is_plain(otherwise) => lookup(inner, map, key),
        Arithmetic(_, left, right) if is_plain(right) => lookup(left, map, key),
        Arithmetic(_, left, right) if is_plain(left) => lookup(right, map, key),
        _ => None,
    }
}

/// Whether nothing is made in the heap, of which a collection could come, and code of C's with it.
fn is_arithmetic(conversion: Conversion) -> bool {
    use Conversion::*;
    matches!(
        conversion,
        IntToFloat | FloatToInt | BoolToInt | Narrow(_) | RoundF32 | Reinterpret
    )
}

/// Whether two expressions have the same value wherever nothing is changed between them, and run no other code.
fn is_same(left: &Expression, right: &Expression) -> bool {
    use ExpressionKind::*;
    match (&left.kind, &right.kind) {
        (Int(a), Int(b)) => a == b,
        (Bool(a), Bool(b)) => a == b,
        (String(a), String(b)) => a == b,
        (Local(a), Local(b)) => a == b,
        (Global(a), Global(b)) => a == b,
        (Read(a), Read(b)) => is_same_place(a, b),
        (Tuple(a), Tuple(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b)),
        (Index(a, i), Index(b, j)) => is_same(a, b) && is_same(i, j),
        (Arithmetic(a, x, y), Arithmetic(b, v, w)) => a == b && is_same(x, v) && is_same(y, w),
        _ => false,
    }
}

fn is_same_place(left: &Place, right: &Place) -> bool {
    match (&left.kind, &right.kind) {
        (PlaceKind::Local(a), PlaceKind::Local(b)) => a == b,
        (PlaceKind::Global(a), PlaceKind::Global(b)) => a == b,
        (PlaceKind::Field(a, i), PlaceKind::Field(b, j)) => i == j && is_same_place(a, b),
        (PlaceKind::ObjectField(a, i), PlaceKind::ObjectField(b, j)) => i == j && is_same(a, b),
        (PlaceKind::Element(a, i), PlaceKind::Element(b, j)) => is_same(a, b) && is_same(i, j),
        _ => false,
    }
}

/// Whether leaving the block runs something.
pub(super) fn has_defers(block: &Block) -> bool {
    block
        .statements
        .iter()
        .chain(block.value.as_deref())
        .any(|statement| matches!(statement.kind, ExpressionKind::Defer(_)))
}

/// Whether the expression is made of literals only, at most `depth` deep.
pub(super) fn is_constant_tree(expression: &Expression, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else {
        return false;
    };
    match &expression.kind {
        ExpressionKind::Int(_)
        | ExpressionKind::Float(_)
        | ExpressionKind::Bool(_)
        | ExpressionKind::String(_) => true,
        ExpressionKind::Negate(inner)
        | ExpressionKind::Complement(inner)
        | ExpressionKind::Not(inner)
        | ExpressionKind::Convert(_, inner) => is_constant_tree(inner, depth),
        ExpressionKind::Arithmetic(_, left, right) => {
            is_constant_tree(left, depth) && is_constant_tree(right, depth)
        }
        _ => false,
    }
}
