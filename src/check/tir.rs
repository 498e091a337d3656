//! The typed IR: the tree that the checker hands to `bytecode::lower`.
//!
//! Every node has a type, every name its definition, every implicit conversion is a node, every
//! generic function is one [`Function`] per set of argument types. Types may still be inference
//! variables while a function is checked; all are bound once [`Program`] is handed on, so a reader
//! looks through them with [`TypeTable::shallow`](crate::types::TypeTable::shallow).
//!
//! Evaluation order is the order of the fields and vectors.

use super::copy::Copies;
use crate::native::Native;
use crate::source::Span;
use crate::syntax::ast::FormatSpec;
use crate::types::{NamedTypeId, Scalar, Ty};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// One instance of a function of the script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FunctionId(pub u32);

/// A variable of one function, parameters first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LocalId(pub u32);

/// A top-level variable that functions use: it lives in the globals, not in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GlobalId(pub u32);

/// A function declared `extern`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ExternId(pub u32);

/// How pointers to a type are dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DropId(pub u32);

/// A variable declared `extern`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ForeignVariableId(pub u32);

/// A loop of one function, that `break` and `continue` name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LoopId(pub u32);

/// All that has been checked in a session. It only grows.
#[derive(Debug, Default)]
pub struct Program {
    pub functions: Vec<Function>,
    pub externs: Vec<Extern>,
    pub foreign_variables: Vec<ForeignVariable>,
    pub globals: Vec<Global>,
    pub drops: Vec<Drop>,
    /// Opaque types with a `drop`.
    pub drop_of: FxHashMap<NamedTypeId, DropId>,
    pub(super) copies: Copies,
}

impl Program {
    pub fn function(&self, id: FunctionId) -> &Function {
        &self.functions[id.0 as usize]
    }

    pub fn foreign(&self, id: ExternId) -> &Extern {
        &self.externs[id.0 as usize]
    }
}

#[derive(Clone, Debug)]
pub struct Function {
    /// As traces show it: `fib`, `Stack.push`; empty for the top level of a file.
    pub name: String,
    pub parameters: u32,
    pub locals: Vec<Local>,
    /// A value type.
    pub result: Ty,
    pub body: Rc<Expression>,
    /// Where it is declared, without the body.
    pub span: Span,
    /// The walk of the checker that made it: what [`Capture::context`] of the functions within names.
    pub context: u32,
    /// The variables of functions around it that it uses, by itself or by what it calls.
    pub captures: Vec<Capture>,
    /// The functions declared within others that it calls or takes for values.
    pub nested: Vec<FunctionId>,
    /// Its type in C, if all it does is to call through the address that it captures.
    pub pointer: Option<Ty>,
    /// Some call in it is given a function.
    pub passes_functions: bool,
    /// What it is a copy of, for functions that it is given.
    pub copy_of: Option<FunctionId>,
}

/// A variable of a function around.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capture {
    /// Whose variable it is.
    pub context: u32,
    pub origin: LocalId,
    /// What stands for it here.
    pub local: LocalId,
}

#[derive(Clone, Debug)]
pub struct Local {
    pub name: String,
    /// Perhaps a storage type; the slot always holds the widened value.
    pub ty: Ty,
    pub mutable: bool,
    pub span: Span,
    /// Set for top-level variables that some function uses.
    pub global: Option<GlobalId>,
    /// Some place assigns it, besides its declaration.
    pub assigned: bool,
    /// A function within uses it.
    pub captured: bool,
    /// Some place takes its address.
    pub addressed: bool,
    /// The function that it was declared as, or that a copy of its function is for.
    pub holds: Option<FunctionId>,
}

impl Local {
    /// The function that it always holds, as far as that is known.
    pub fn function(&self) -> Option<FunctionId> {
        self.holds.filter(|_| !self.assigned && !self.addressed)
    }

    /// Whether it lives in a cell of the heap: whoever shares it must see what is assigned.
    pub fn is_boxed(&self) -> bool {
        self.global.is_none() && (self.addressed || self.captured && self.assigned)
    }
}

#[derive(Debug)]
pub struct Global {
    pub name: String,
    pub ty: Ty,
    pub span: Span,
    pub mutable: bool,
    /// Some place takes its address: a scalar there is as wide as its type, not a whole slot.
    pub addressed: bool,
    /// The function that it was declared as, where it cannot be assigned.
    pub holds: Option<FunctionId>,
}

/// A library as the script names it, and the folder that a relative path starts from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LibraryName {
    /// `None` is the process itself.
    pub name: Option<String>,
    /// The folder of the script.
    pub folder: Rc<str>,
}

/// A declared foreign function. It costs a row here until it is called.
#[derive(Debug)]
pub struct Extern {
    pub name: String,
    /// The name in the library.
    pub symbol: String,
    pub library: LibraryName,
    pub parameters: Vec<ExternParameter>,
    pub variadic: bool,
    /// A place's type: `I32`, `CStr`, `Optional(CStr)`, `Pointer(_)`, `UNIT` ….
    pub result: Ty,
    /// Arcane drops the result when nobody can reach it any more.
    pub result_owned: bool,
    /// What a call gives: the result, the `out`s, or both; a value type.
    pub value: Ty,
    /// Not a function of a library, but any whose address the call is given, behind the arguments.
    pub pointer: bool,
    /// As written in the script: `c_int`; empty where there is none.
    pub result_name: String,
    pub fails: Option<Fails>,
    /// `extern? fn`
    pub optional: bool,
    pub blocking: bool,
    pub span: Span,
}

impl Extern {
    /// The parameters that the callee fills, by number.
    pub fn outs(&self) -> impl Iterator<Item = (usize, &ExternParameter)> {
        let outs = |(_, parameter): &(usize, &ExternParameter)| parameter.passing == Passing::Out;
        self.parameters.iter().enumerate().filter(outs)
    }

    /// Whether the result is a status that only `fails` looks at.
    pub fn drops_result(&self) -> bool {
        self.fails.is_some() && self.outs().next().is_some()
    }
}

/// How a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Passing {
    /// By value, as C has the type.
    Value,
    /// `[T]`: a pointer, for which a list gives the address of its elements.
    Elements,
    /// The address of a place that only the callee fills.
    Out,
    /// The address of a place of the caller's.
    InOut,
}

#[derive(Debug)]
pub struct ExternParameter {
    pub name: String,
    pub passing: Passing,
    /// A place's type: what is passed, for `Elements` as a pointer; of `Out` and `InOut` what the place holds.
    pub ty: Ty,
    /// `own`: the value is C's from then on, or Arcane's if it is an `out`.
    pub owned: bool,
    /// Of `[T; n]`: how many elements a list must have at least. May name other parameters.
    pub length: Option<Expression>,
    /// `fails` names it, and the call must keep the list for it.
    pub kept: bool,
    /// As written in the script.
    pub type_name: String,
    /// May name the other parameters, as [`ExpressionKind::ForeignParameter`].
    pub default: Option<Expression>,
    /// Those that it does name.
    pub default_names: Vec<u32>,
    pub span: Span,
}

/// When a call has failed. The expressions see [`ExpressionKind::ForeignResult`] and
/// [`ExpressionKind::ForeignParameter`] of the call under way.
#[derive(Debug)]
pub struct Fails {
    /// Of type `bool`. Where it is one comparison, errno may be read behind it; else it must be saved before.
    pub condition: Expression,
    /// Of type `str`; without it the message is errno's own.
    pub message: Option<Expression>,
}

/// The function that takes a pointer back when nobody needs it.
#[derive(Debug)]
pub struct Drop {
    pub name: String,
    /// The name in the library.
    pub symbol: String,
    pub library: LibraryName,
    /// What it drops.
    pub type_name: String,
}

#[derive(Debug)]
pub struct ForeignVariable {
    pub name: String,
    pub symbol: String,
    pub library: LibraryName,
    /// A place's type.
    pub ty: Ty,
    pub span: Span,
}

/// What a variadic argument is passed as, after C's default promotions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VariadicKind {
    /// `int` and `bool`: 64 bits, of which C reads as many as it wants.
    Word,
    Double,
    Text,
    Pointer,
    /// A struct or union by value.
    Aggregate(Ty),
}

#[derive(Debug)]
pub struct Expression {
    pub kind: ExpressionKind,
    /// A value type.
    pub ty: Ty,
    pub span: Span,
}

impl Expression {
    pub fn new(kind: ExpressionKind, ty: Ty, span: Span) -> Self {
        Expression { kind, ty, span }
    }

    pub fn unit(span: Span) -> Self {
        Expression::new(ExpressionKind::Unit, Ty::UNIT, span)
    }
}

#[derive(Debug)]
pub enum ExpressionKind {
    /// `()`
    Unit,
    Int(i64),
    Float(f64),
    Bool(bool),
    String(Rc<str>),
    /// Of an optional type.
    Null,
    /// The value of a variable.
    Local(LocalId),
    Global(GlobalId),
    ForeignVariable(ForeignVariableId),
    /// Declares a variable, and sets it: `let x = e`. Of type `()`. Sets it only where it was declared before.
    Let(LocalId, Box<Expression>),
    /// Declares variables that a [`ExpressionKind::Let`] within a condition sets. Of type `()`.
    Declare(Vec<LocalId>),
    /// What a place holds.
    Read(Box<Place>),
    /// `&place`
    AddressOf(Box<Place>),
    /// `(a, b)`
    Tuple(Vec<Expression>),
    /// A struct, union, array or object: its fields by number; the others are zero.
    Construct(Vec<(u32, Expression)>),
    /// An enum's case with its payload.
    Case(u32, Vec<Expression>),
    /// `a..b` as a value, with the end excluded; `a..=b` where told.
    Range(Box<Expression>, Box<Expression>, bool),
    /// `["a": 1]`
    Map(Vec<(Expression, Expression)>),
    /// Whether an enum's value is of that case.
    IsCase(Box<Expression>, u32),
    /// A function as a value, with what it captures.
    Closure(FunctionId),
    /// A call of a function value.
    CallValue(Box<Expression>, Vec<Expression>),
    /// `map.get(key)`: of the optional value type.
    MapGet(Box<Expression>, Box<Expression>),
    /// `key in map`
    MapHas(Box<Expression>, Box<Expression>),
    /// `place = e`. Of type `()`.
    Assign(Box<Place>, Box<Expression>),
    /// `place op= e`: the place's parts are evaluated once. The value is of the place's value type;
    /// the result is narrowed to the place's storage type. Of type `()`.
    CompoundAssign(Box<Place>, Arithmetic, Box<Expression>),
    /// Both operands are of one type: `int` or `float`, for `Add` also `str` (concatenation).
    Arithmetic(Arithmetic, Box<Expression>, Box<Expression>),
    /// Both operands are of one type, the result is `bool`: `int`, `float`, `bool`, `str`, pointers and
    /// optional addresses; `Equal` and `NotEqual` also of lists (by value) and errors (identity).
    Compare(Comparison, Box<Expression>, Box<Expression>),
    And(Box<Expression>, Box<Expression>),
    Or(Box<Expression>, Box<Expression>),
    Not(Box<Expression>),
    /// Of `int` (an error if it overflows) or `float`.
    Negate(Box<Expression>),
    /// `~`, of `int`.
    Complement(Box<Expression>),
    Convert(Conversion, Box<Expression>),
    /// `a ?? b`, where a null is 0.
    Coalesce(Box<Expression>, Box<Expression>),
    /// `a!`: an error of kind `"null"` where it is null.
    Unwrap(Box<Expression>),
    /// `value in start..end`; the parts are ints.
    InRange {
        value: Box<Expression>,
        start: Box<Expression>,
        end: Box<Expression>,
        inclusive: bool,
    },
    Interpolate(Vec<InterpolationPart>),
    /// `[a, b]`; the type is `List(element)`, the parts fit the element's storage type.
    List(Vec<Expression>),
    /// `[value; count]`
    Repeat(Box<Expression>, Box<Expression>),
    /// `list[i]`, `text[i]` (a byte)
    Index(Box<Expression>, Box<Expression>),
    /// `pointer[i]` and `*pointer` (index 0): reads what it points to, widened.
    Load(Box<Expression>, Box<Expression>),
    /// `pointer + n` in elements; the second is an `int`.
    PointerOffset(Box<Expression>, Box<Expression>),
    /// The arguments in the order in which they were written, each with its parameter.
    /// A parameter without argument has its default set in the instance's own body.
    Call {
        function: FunctionId,
        arguments: Vec<(u32, Expression)>,
    },
    CallForeign(Box<ForeignCall>),
    Intrinsic(Intrinsic, Vec<Expression>),
    /// `error.message` and its kin.
    ErrorField(Box<Expression>, ErrorField),
    /// Within [`Fails`]: what C returned, before any check for null or copying.
    ForeignResult,
    /// Within [`Fails`] and defaults: an argument of the call under way.
    ForeignParameter(u32),
    If {
        condition: Box<Expression>,
        then: Box<Expression>,
        otherwise: Option<Box<Expression>>,
    },
    While {
        id: LoopId,
        condition: Box<Expression>,
        body: Box<Expression>,
    },
    /// Its value comes with `break`.
    Loop {
        id: LoopId,
        body: Box<Expression>,
    },
    /// `for i in a..b`; the variable cannot be assigned.
    ForRange {
        id: LoopId,
        variable: LocalId,
        start: Box<Expression>,
        end: Box<Expression>,
        inclusive: bool,
        body: Box<Expression>,
    },
    /// `for x in list`; what is pushed meanwhile is visited too.
    ForList {
        id: LoopId,
        variable: LocalId,
        list: Box<Expression>,
        body: Box<Expression>,
    },
    /// `for (key, value) in map`
    ForMap {
        id: LoopId,
        key: LocalId,
        value: LocalId,
        map: Box<Expression>,
        body: Box<Expression>,
    },
    Block(Block),
    Try {
        body: Box<Expression>,
        binding: Option<LocalId>,
        handler: Box<Expression>,
    },
    /// Of an `Error`. Never returns.
    Throw(Box<Expression>),
    Return(Option<Box<Expression>>),
    Break(LoopId, Option<Box<Expression>>),
    Continue(LoopId),
    /// Runs its statement when the block around it is left. Stands only directly in a [`Block`].
    Defer(Box<Expression>),
    /// `assert cond, message`. Where `cond` is a comparison its sides are shown.
    Assert {
        condition: Box<Expression>,
        message: Option<Box<Expression>>,
    },
}

/// Statements, and the value of the last one where it is used.
#[derive(Debug)]
pub struct Block {
    pub statements: Vec<Expression>,
    pub value: Option<Box<Expression>>,
}

/// What can be assigned.
#[derive(Debug)]
pub struct Place {
    pub kind: PlaceKind,
    /// Perhaps a storage type.
    pub ty: Ty,
    pub span: Span,
}

#[derive(Debug)]
pub enum PlaceKind {
    Local(LocalId),
    Global(GlobalId),
    ForeignVariable(ForeignVariableId),
    /// `list[i]`
    Element(Expression, Expression),
    /// `pointer[i]`, `*pointer`
    Target(Expression, Expression),
    /// A field of a struct or union, a part of a tuple or range: by number.
    Field(Box<Place>, u32),
    /// A field of an object.
    ObjectField(Expression, u32),
    /// A field of an enum's case; the value is of that case.
    Payload(Expression, u32, u32),
    /// What a `T?` holds that is not null.
    Present(Box<Place>),
    /// `array[i]` of a fixed array.
    ArrayElement(Box<Place>, Expression),
    /// `map[key]`: an error where it is read and absent.
    Entry(Expression, Expression),
    /// A value, of which a part is read.
    Value(Expression),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    AddWrapping,
    SubtractWrapping,
    MultiplyWrapping,
    BitAnd,
    BitOr,
    BitXor,
    ShiftLeft,
    ShiftRight,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Conversion {
    IntToFloat,
    /// Truncates; an error of kind `"range"` where it does not fit.
    FloatToInt,
    BoolToInt,
    /// An error of kind `"range"` where the int does not fit the scalar.
    Narrow(Scalar),
    /// A float to the nearest `f32`.
    RoundF32,
    /// What `print` shows of any value, as `str`.
    ToString,
    /// The same bits under another type: `T` to `T?`, `*T` to `*void`, `p as *T`, `p as int`, and so on.
    Reinterpret,
    /// `n as *T`: an error of kind `"null"` for 0.
    IntToPointer,
    /// What a `*cstr` place holds: a C string to a `str`; null is an error of kind `"null"`.
    CStrToStr,
    /// The same, where null stays null.
    CStrToOptionalStr,
    /// An error of kind `"nul"` where the text, if it is one, has a NUL inside.
    WithoutNul,
    /// A list to the address of its elements.
    ListToPointer,
    /// A function value to the address of code that C can call with the type's own signature; null stays null. Where functions
    /// are among what it takes and gives, C calls the adapter, which has the function value behind its other parameters.
    FunctionToPointer {
        ty: Ty,
        adapter: Option<FunctionId>,
    },
}

#[derive(Debug)]
pub enum InterpolationPart {
    Text(Rc<str>),
    /// Any value, with the format checked against its type.
    Value(Expression, Option<FormatSpec>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorField {
    Message,
    Kind,
    Errno,
    Trace,
}

/// A call through a gate. Its arguments are laid out in consecutive slots.
#[derive(Debug)]
pub struct ForeignCall {
    pub function: ExternId,
    /// In the order in which they were written, each with its number: parameters, then variadic ones.
    /// A parameter without argument takes its default. A list passes the address of its elements.
    pub arguments: Vec<(u32, Expression)>,
    /// Of a function pointer: what to call.
    pub address: Option<Expression>,
    /// The kinds of the arguments behind the parameters.
    pub variadic: Vec<VariadicKind>,
    /// Bit `i`: argument `i` is known to fit its C type, and the gate need not check it.
    pub proven: u64,
}

/// Built-in functions and methods that are no opcode of an operator.
/// The arguments are values of the types given, the receiver first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Intrinsic {
    /// `print(str, …)`: separated by a space, a line break behind.
    Print,
    /// The same to the standard error.
    ErrorPrint,
    /// `[T].len`
    ListLength,
    /// `str.len`, in bytes
    StringLength,
    MapLength,
    /// `[T].push(x)`
    ListPush,
    /// `[T].ptr`
    ListPointer,
    /// `int.abs()`: an error where it overflows
    IntAbs,
    IntMin,
    IntMax,
    FloatAbs,
    FloatMin,
    FloatMax,
    /// `float.sqrt()` …
    FloatSqrt,
    FloatFloor,
    FloatCeil,
    FloatRound,
    /// `Error(message)`
    MakeError,
    /// `exit(status)`; never returns
    Exit,
    /// `chr(code)`: a one-character string; an error of kind `"range"` for what is no character
    Chr,
    /// `*T.str()`: the C string at the pointer
    PointerString,
    /// `a.udiv(b)` …
    UnsignedDivide,
    UnsignedRemainder,
    UnsignedCompare,
    UnsignedString,
    /// Whether an `extern?` function is there: of type `bool`
    ForeignExists(ExternId),
    /// A function of the table of natives.
    Native(Native),
}
