//! The parts of a tree: how whoever walks over the typed IR gets further.

use super::tir::{Expression, ExpressionKind, InterpolationPart, Place, PlaceKind};
use crate::recursion;

/// Whether `ask` holds for one of the parts directly below the expression.
pub fn any_part<'a>(
    expression: &'a Expression,
    ask: &mut dyn FnMut(&'a Expression) -> bool,
) -> bool {
    use ExpressionKind::*;
    match &expression.kind {
        Unit | Int(_) | Float(_) | Bool(_) | String(_) | Null => return false,
        Local(_) | Global(_) | ForeignVariable(_) | ForeignResult | ForeignParameter(_)
        | Continue(_) | Declare(_) | Closure(_) => return false,
        _ => {}
    }
    recursion::with_room(|| any_inner_part(expression, ask))
}

fn any_inner_part<'a>(
    expression: &'a Expression,
    ask: &mut dyn FnMut(&'a Expression) -> bool,
) -> bool {
    use ExpressionKind::*;
    match &expression.kind {
        Unit | Int(_) | Float(_) | Bool(_) | String(_) | Null => false,
        Local(_) | Global(_) | ForeignVariable(_) | ForeignResult | ForeignParameter(_)
        | Continue(_) | Declare(_) | Closure(_) => false,
        Read(place) | AddressOf(place) => any_part_of_place(place, ask),
        Tuple(parts) | Case(_, parts) => parts.iter().any(ask),
        Construct(fields) => fields.iter().any(|(_, value)| ask(value)),
        Range(start, end, _) => ask(start) || ask(end),
        Map(entries) => entries.iter().any(|(key, value)| ask(key) || ask(value)),
        IsCase(value, _) => ask(value),
        CallValue(function, arguments) => ask(function) || arguments.iter().any(ask),
        MapGet(map, key) | MapHas(map, key) => ask(map) || ask(key),
        ForMap { map, body, .. } => ask(map) || ask(body),
        Let(_, inner)
        | Not(inner)
        | Negate(inner)
        | Complement(inner)
        | Convert(_, inner)
        | Unwrap(inner) => ask(inner),
        ErrorField(inner, _) | Throw(inner) | Defer(inner) | Loop { body: inner, .. } => ask(inner),
        Assign(place, value) => any_part_of_place(place, ask) || ask(value),
        CompoundAssign(place, _, value) => any_part_of_place(place, ask) || ask(value),
        Arithmetic(_, left, right) | Compare(_, left, right) => ask(left) || ask(right),
        And(left, right) | Or(left, right) | Coalesce(left, right) | Repeat(left, right) => {
            ask(left) || ask(right)
        }
        Index(left, right) | Load(left, right) | PointerOffset(left, right) => {
            ask(left) || ask(right)
        }
        InRange {
            value, start, end, ..
        } => ask(value) || ask(start) || ask(end),
        Interpolate(parts) => parts.iter().any(|part| match part {
            InterpolationPart::Text(_) => false,
            InterpolationPart::Value(value, _) => ask(value),
        }),
        List(parts) | Intrinsic(_, parts) => parts.iter().any(ask),
        Call { arguments, .. } => arguments.iter().any(|(_, argument)| ask(argument)),
        CallForeign(call) => {
            let arguments = call.arguments.iter().map(|(_, argument)| argument);
            arguments.chain(&call.address).any(ask)
        }
        If {
            condition,
            then,
            otherwise,
        } => {
            ask(condition)
                || ask(then)
                || otherwise.as_ref().is_some_and(|otherwise| ask(otherwise))
        }
        While {
            condition, body, ..
        } => ask(condition) || ask(body),
        ForRange {
            start, end, body, ..
        } => ask(start) || ask(end) || ask(body),
        ForList { list, body, .. } => ask(list) || ask(body),
        Block(block) => block
            .statements
            .iter()
            .chain(block.value.as_deref())
            .any(ask),
        Try { body, handler, .. } => ask(body) || ask(handler),
        Return(value) | Break(_, value) => value.as_ref().is_some_and(|value| ask(value)),
        Assert { condition, message } => {
            ask(condition) || message.as_ref().is_some_and(|message| ask(message))
        }
    }
}

fn any_part_of_place<'a>(place: &'a Place, ask: &mut dyn FnMut(&'a Expression) -> bool) -> bool {
    match &place.kind {
        PlaceKind::Local(_) | PlaceKind::Global(_) | PlaceKind::ForeignVariable(_) => false,
        PlaceKind::Element(base, index)
        | PlaceKind::Target(base, index)
        | PlaceKind::Entry(base, index) => ask(base) || ask(index),
        PlaceKind::Field(inner, _) | PlaceKind::Present(inner) => any_part_of_place(inner, ask),
        PlaceKind::ArrayElement(inner, index) => any_part_of_place(inner, ask) || ask(index),
        PlaceKind::ObjectField(value, _)
        | PlaceKind::Payload(value, ..)
        | PlaceKind::Value(value) => ask(value),
    }
}
