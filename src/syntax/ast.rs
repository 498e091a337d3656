//! The syntax tree: every node of the language, each with its concrete syntax.
//!
//! Nodes say what was written, not what it means: names are unresolved, literals keep their radix,
//! and a lone name in `break` is not yet a label. Places are [`Span`]s. Nodes that would make the
//! parser's values large are boxed (lalrpop moves its symbols; a test keeps them below 56 bytes).
//!
//! Two lists of nodes stand apart: a *statement* is what a line break ends, an *expression* has a
//! value. Declarations are statements, so that they may stand in any block.

use crate::source::Span;
use std::fmt;
use std::rc::Rc;

/// An interned identifier. [`Interner`] gives the text back.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Symbol(pub u32);

impl fmt::Debug for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "symbol{}", self.0)
    }
}

/// The identifiers of a session: each text once.
#[derive(Debug, Default)]
pub struct Interner {
    texts: indexmap::IndexSet<Box<str>, rustc_hash::FxBuildHasher>,
}

impl Interner {
    /// Names for the parameters of functions that the checker makes itself: no script can write them.
    pub const VALUE_NAMES: [Symbol; 3] = [Symbol(0), Symbol(1), Symbol(2)];

    pub fn new() -> Self {
        let mut interner = Interner::default();
        let built_in = ["message", "kind", "errno"];
        for name in ["value 1", "value 2", "value 3", "self"]
            .into_iter()
            .chain(built_in)
        {
            interner.intern(name);
        }
        interner
    }

    pub fn intern(&mut self, text: &str) -> Symbol {
        if let Some(index) = self.texts.get_index_of(text) {
            return Symbol(index as u32);
        }
        Symbol(self.texts.insert_full(text.into()).0 as u32)
    }

    /// The symbol of `text` if it was ever interned.
    pub fn lookup(&self, text: &str) -> Option<Symbol> {
        self.texts
            .get_index_of(text)
            .map(|index| Symbol(index as u32))
    }

    /// Nothing for a symbol that stands for a name no script has.
    pub fn text(&self, symbol: Symbol) -> &str {
        self.texts
            .get_index(symbol.0 as usize)
            .map_or("", |text| text)
    }
}

/// An identifier where it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    pub symbol: Symbol,
    pub span: Span,
}

/// A whole file.
#[derive(Debug, Default)]
pub struct Module {
    pub statements: Vec<Statement>,
}

// ---- Statements -----------------------------------------------------------------------------

#[derive(Debug)]
pub struct Statement {
    pub kind: StatementKind,
    pub span: Span,
}

#[derive(Debug)]
pub enum StatementKind {
    /// `let p: T = e`, `var p: T = e`; the value may be left out of a `var` with a type.
    Let(Box<Let>),
    /// `const N: T = e`
    Const(Box<Const>),
    /// `type Grid[T] = [[T]]`
    TypeAlias(Rc<TypeAlias>),
    /// `fn name(…) { … }`
    Function(Rc<Function>),
    /// `struct`, `union`, `class`
    Aggregate(Rc<Aggregate>),
    /// `enum`
    Enum(Rc<Enum>),
    /// `extern …`
    Extern(Box<Extern>),
    /// `import …`, `from … import …`
    Import(Box<Import>),
    /// `test "name" { … }`
    Test(Box<Test>),
    /// `defer statement`
    Defer(Box<Statement>),
    /// `assert cond, "message"`
    Assert(Box<Assert>),
    /// An expression, among them [`ExpressionKind::Assign`] and the bare block.
    Expression(Expression),
    /// What could not be parsed; an error has been reported.
    Error,
}

#[derive(Debug)]
pub struct Let {
    pub mutable: bool,
    pub pattern: Pattern,
    pub ty: Option<TypeExpression>,
    pub value: Option<Expression>,
}

#[derive(Debug)]
pub struct Const {
    pub name: Name,
    pub ty: Option<TypeExpression>,
    pub value: Expression,
}

#[derive(Debug)]
pub struct TypeAlias {
    pub name: Name,
    pub type_parameters: Vec<Name>,
    pub ty: TypeExpression,
}

#[derive(Debug)]
pub struct Test {
    pub name: StringLiteral,
    pub body: Block,
}

#[derive(Debug)]
pub struct Assert {
    pub condition: Expression,
    pub message: Option<Expression>,
}

/// `fn name[T](parameters) -> result body`
#[derive(Debug)]
pub struct Function {
    pub name: Name,
    pub type_parameters: Vec<Name>,
    /// `self` first, where the function is a method.
    pub receiver: Option<Receiver>,
    pub parameters: Vec<Parameter>,
    pub result: Option<TypeExpression>,
    /// `{ … }`, or the expression behind `=`.
    pub body: Expression,
    /// `fn name(…) … ` up to the body, where "declared here" points.
    pub head: Span,
}

/// `self` or `var self`
#[derive(Clone, Copy, Debug)]
pub struct Receiver {
    pub mutable: bool,
    pub span: Span,
}

/// `name: T = default`
#[derive(Debug)]
pub struct Parameter {
    pub name: Name,
    pub ty: Option<TypeExpression>,
    pub default: Option<Expression>,
}

/// `@packed`, `@align(n)`
#[derive(Debug)]
pub struct Attribute {
    pub name: Name,
    pub arguments: Vec<Expression>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AggregateKind {
    Struct,
    Union,
    Class,
}

/// `struct Name[T] { members }`, likewise `union` and `class`
#[derive(Debug)]
pub struct Aggregate {
    pub kind: AggregateKind,
    pub attributes: Vec<Attribute>,
    pub name: Name,
    pub type_parameters: Vec<Name>,
    pub members: Vec<Member>,
}

#[derive(Debug)]
pub enum Member {
    Field(Box<Field>),
    Method(Rc<Function>),
    Const(Box<Const>),
    Error(Span),
}

/// `name: T : bits = default`; attributes may stand before it.
#[derive(Debug)]
pub struct Field {
    pub attributes: Vec<Attribute>,
    pub name: Name,
    pub ty: TypeExpression,
    pub bits: Option<Expression>,
    pub default: Option<Expression>,
}

/// `enum Name[T]: c_int { cases, methods, consts }`
#[derive(Debug)]
pub struct Enum {
    pub name: Name,
    pub type_parameters: Vec<Name>,
    /// The C type of an enum without payloads.
    pub representation: Option<TypeExpression>,
    pub cases: Vec<EnumCase>,
    pub members: Vec<Member>,
}

/// `CASE`, `CASE = value`, `Case(field: T, …)`
#[derive(Debug)]
pub struct EnumCase {
    pub name: Name,
    pub payload: Vec<CaseField>,
    pub value: Option<Expression>,
}

/// `name: T`, or `T` alone.
#[derive(Debug)]
pub struct CaseField {
    pub name: Option<Name>,
    pub ty: TypeExpression,
}

// ---- Imports --------------------------------------------------------------------------------

/// `import "util.arc"`, `import util as u`, `import c "zlib.h" link "z"`, `from util import f, g`
#[derive(Debug)]
pub struct Import {
    pub source: ImportSource,
    pub alias: Option<Name>,
    /// The names of `from … import …`; `None` for a plain import.
    pub names: Option<Vec<ImportedName>>,
}

#[derive(Debug)]
pub enum ImportSource {
    Path(StringLiteral),
    Module(Name),
    /// `c "file" link "library"…`
    C {
        file: StringLiteral,
        link: Vec<StringLiteral>,
    },
}

/// `f`, `f as g`
#[derive(Debug)]
pub struct ImportedName {
    pub name: Name,
    pub alias: Option<Name>,
}

// ---- Foreign declarations -------------------------------------------------------------------

/// `extern "library" { members }`, or one member without braces.
#[derive(Debug)]
pub struct Extern {
    pub library: Option<StringLiteral>,
    pub members: Vec<ExternMember>,
    /// Whether the members stand in braces (for the formatter).
    pub block: bool,
}

#[derive(Debug)]
pub enum ExternMember {
    Function(Rc<ExternFunction>),
    /// `type sqlite3 drop sqlite3_close`
    Type(Box<ExternType>),
    /// `var environ: *cstr symbol "name"`
    Variable(Box<ExternVariable>),
    Const(Box<Const>),
    Aggregate(Rc<Aggregate>),
    Enum(Rc<Enum>),
    Error(Span),
}

/// `fn name(parameters, ...) -> own T fails … with … symbol "…" blocking`
#[derive(Debug)]
pub struct ExternFunction {
    pub name: Name,
    /// `extern? fn`: may be missing in the library.
    pub optional: bool,
    pub parameters: Vec<ExternParameter>,
    /// `...` behind the parameters.
    pub variadic: bool,
    pub result: Option<TypeExpression>,
    /// `own` before the result type.
    pub result_owned: bool,
    pub fails: Option<Fails>,
    pub symbol: Option<StringLiteral>,
    pub blocking: bool,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterMode {
    In,
    Out,
    InOut,
}

/// `out name: own T = default`
#[derive(Debug)]
pub struct ExternParameter {
    pub mode: ParameterMode,
    pub owned: bool,
    pub name: Name,
    pub ty: TypeExpression,
    pub default: Option<Expression>,
}

/// When a call has failed, and what the error says.
#[derive(Debug)]
pub struct Fails {
    pub condition: FailsCondition,
    pub message: Option<Expression>,
    pub span: Span,
}

#[derive(Debug)]
pub enum FailsCondition {
    /// `fails < 0`: the operator and its right side.
    Compare(BinaryOperator, Expression),
    /// `fails in e`
    In(Expression),
    /// `fails if cond`, where `result` and the parameters can be named.
    If(Expression),
}

#[derive(Debug)]
pub struct ExternType {
    pub name: Name,
    pub drop: Option<Name>,
}

#[derive(Debug)]
pub struct ExternVariable {
    pub name: Name,
    pub ty: TypeExpression,
    pub symbol: Option<StringLiteral>,
}

// ---- Types ----------------------------------------------------------------------------------

#[derive(Debug)]
pub struct TypeExpression {
    pub kind: TypeKind,
    pub span: Span,
}

#[derive(Debug)]
pub enum TypeKind {
    /// `int`, `module.Point`, `Stack[T]`
    Named(Box<NamedType>),
    /// `[T]`
    List(Box<TypeExpression>),
    /// `[T; n]`: a fixed array, or in an extern's parameter a list of at least `n` elements.
    Array(Box<TypeExpression>, Box<Expression>),
    /// `[K: V]`
    Map(Box<TypeExpression>, Box<TypeExpression>),
    /// `(A, B)`, and `()`
    Tuple(Vec<TypeExpression>),
    /// `fn(A, B) -> R`; no result means `()`.
    Function(Vec<TypeExpression>, Option<Box<TypeExpression>>),
    /// `T?`
    Optional(Box<TypeExpression>),
    /// `*T`
    Pointer(Box<TypeExpression>),
    Error,
}

#[derive(Debug)]
pub struct NamedType {
    /// The namespace in `module.Point`.
    pub module: Option<Name>,
    pub name: Name,
    pub arguments: Vec<TypeExpression>,
}

// ---- Expressions ----------------------------------------------------------------------------

#[derive(Debug)]
pub struct Expression {
    pub kind: ExpressionKind,
    pub span: Span,
}

/// `{ statements }`: its value is that of the last statement, if that is an expression.
#[derive(Debug)]
pub struct Block {
    pub statements: Vec<Statement>,
    pub span: Span,
}

#[derive(Debug)]
pub enum ExpressionKind {
    Integer(IntegerLiteral),
    Float(f64),
    /// `'a'`: an int, the code point.
    Character(char),
    Boolean(bool),
    Null,
    String(Box<StringLiteral>),
    /// A name; also `self`.
    Name(Symbol),
    /// `[a, b]`
    List(Vec<Expression>),
    /// `[value; count]`
    Repeat(Box<Expression>, Box<Expression>),
    /// `["a": 1]`, `[:]`
    Map(Vec<(Expression, Expression)>),
    /// `(a, b)`, `(a,)`, `()`
    Tuple(Vec<Expression>),
    /// `(a)`: kept, so that the formatter and messages see it.
    Parenthesized(Box<Expression>),
    /// `a..b`, `a..=b`; open ends only in an index.
    Range(Box<Range>),
    Unary(UnaryOperator, Box<Expression>),
    Binary(Box<Binary>),
    /// `e as T`
    As(Box<Expression>, Box<TypeExpression>),
    /// `f(a, name: b)`
    Call(Box<Call>),
    /// `a[i]`
    Index(Box<Expression>, Box<Expression>),
    /// `a.name`
    Field(Box<Expression>, Name),
    /// `a?.name`
    OptionalField(Box<Expression>, Name),
    /// `t.0`
    TupleField(Box<Expression>, u32),
    /// `a!`
    Unwrap(Box<Expression>),
    If(Box<If>),
    While(Box<While>),
    Loop(Box<Loop>),
    For(Box<For>),
    Match(Box<Match>),
    Try(Box<Try>),
    Block(Box<Block>),
    /// `|a, b| body`
    Lambda(Rc<Lambda>),
    /// `sizeof(T)`
    SizeOf(Box<TypeExpression>),
    /// `alignof(T)`
    AlignOf(Box<TypeExpression>),
    /// `offsetof(T, field)`
    OffsetOf(Box<TypeExpression>, Name),
    /// `place = e`, `place += e`: a statement, and the body of a lambda, an arm or a function.
    Assign(Box<Assign>),
    Return(Option<Box<Expression>>),
    /// `break`, `break value`, `break label`, `break label with value`
    Break(Option<Name>, Option<Box<Expression>>),
    /// `continue`, `continue label`
    Continue(Option<Name>),
    Throw(Box<Expression>),
    /// What could not be parsed; an error has been reported.
    Error,
}

/// The magnitude of an integer literal; the sign is a unary operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IntegerLiteral {
    pub value: u64,
    /// A decimal one must fit `int`; one written in hexadecimal, octal or binary may use all 64 bits.
    pub decimal: bool,
}

/// A string with its interpolations.
#[derive(Debug)]
pub struct StringLiteral {
    pub parts: Vec<StringPart>,
    pub span: Span,
}

impl StringLiteral {
    /// The text of a literal without interpolations.
    pub fn plain(&self) -> Option<&str> {
        match self.parts.as_slice() {
            [] => Some(""),
            [StringPart::Text(text)] => Some(text),
            _ => None,
        }
    }
}

#[derive(Debug)]
pub enum StringPart {
    /// With the escapes resolved.
    Text(String),
    /// `{expr:format}`
    Interpolation(Expression, Option<FormatSpec>),
}

/// `[[fill]<^>][+][#][0][width][.digits][type]`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormatSpec {
    pub fill: char,
    pub align: Option<FormatAlign>,
    pub plus: bool,
    /// `#`: the prefix `0x`, `0o`, `0b`.
    pub alternate: bool,
    pub zero: bool,
    pub width: u16,
    pub precision: Option<u16>,
    pub kind: Option<FormatKind>,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatAlign {
    Left,
    Center,
    Right,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatKind {
    /// `d`
    Decimal,
    /// `x`
    LowerHex,
    /// `X`
    UpperHex,
    /// `o`
    Octal,
    /// `b`
    Binary,
    /// `e`
    Exponent,
    /// `f`
    Fixed,
    /// `g`
    General,
    /// `s`
    String,
}

#[derive(Debug)]
pub struct Range {
    pub start: Option<Expression>,
    pub end: Option<Expression>,
    pub inclusive: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOperator {
    /// `-`
    Negate,
    /// `~`
    Complement,
    /// `not`
    Not,
    /// `&place`
    AddressOf,
    /// `*p`
    Dereference,
}

#[derive(Debug)]
pub struct Binary {
    pub operator: BinaryOperator,
    pub operator_span: Span,
    pub left: Expression,
    pub right: Expression,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BinaryOperator {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    In,
    NotIn,
    BitOr,
    BitXor,
    BitAnd,
    ShiftLeft,
    ShiftRight,
    Add,
    Subtract,
    /// `+%`
    AddWrapping,
    /// `-%`
    SubtractWrapping,
    /// `??`
    Coalesce,
    Multiply,
    Divide,
    Remainder,
    /// `*%`
    MultiplyWrapping,
}

impl BinaryOperator {
    /// As it is written.
    pub fn text(self) -> &'static str {
        use BinaryOperator::*;
        match self {
            Or => "or",
            And => "and",
            Equal => "==",
            NotEqual => "!=",
            Less => "<",
            LessEqual => "<=",
            Greater => ">",
            GreaterEqual => ">=",
            In => "in",
            NotIn => "not in",
            BitOr => "|",
            BitXor => "^",
            BitAnd => "&",
            ShiftLeft => "<<",
            ShiftRight => ">>",
            Add => "+",
            Subtract => "-",
            AddWrapping => "+%",
            SubtractWrapping => "-%",
            Coalesce => "??",
            Multiply => "*",
            Divide => "/",
            Remainder => "%",
            MultiplyWrapping => "*%",
        }
    }
}

impl UnaryOperator {
    /// As it is written.
    pub fn text(self) -> &'static str {
        match self {
            UnaryOperator::Negate => "-",
            UnaryOperator::Complement => "~",
            UnaryOperator::Not => "not",
            UnaryOperator::AddressOf => "&",
            UnaryOperator::Dereference => "*",
        }
    }
}

#[derive(Debug)]
pub struct Call {
    pub callee: Expression,
    pub arguments: Vec<Argument>,
    /// From `(` to `)`.
    pub parentheses: Span,
}

/// `value`, or `name: value`
#[derive(Debug)]
pub struct Argument {
    pub name: Option<Name>,
    pub value: Expression,
}

/// `place op= value`; no operator for `=`.
#[derive(Debug)]
pub struct Assign {
    pub place: Expression,
    pub operator: Option<BinaryOperator>,
    pub operator_span: Span,
    pub value: Expression,
}

/// Parts joined by `and`: conditions and bindings.
#[derive(Debug)]
pub struct Condition {
    pub parts: Vec<ConditionPart>,
    pub span: Span,
}

#[derive(Debug)]
pub enum ConditionPart {
    Expression(Expression),
    /// `let pattern = e`
    Let(Pattern, Expression),
}

/// `if condition { } else …`; the else part is a block or another `if`.
#[derive(Debug)]
pub struct If {
    pub condition: Condition,
    pub then: Block,
    pub otherwise: Option<Expression>,
}

#[derive(Debug)]
pub struct While {
    pub label: Option<Name>,
    pub condition: Condition,
    pub body: Block,
}

#[derive(Debug)]
pub struct Loop {
    pub label: Option<Name>,
    pub body: Block,
}

#[derive(Debug)]
pub struct For {
    pub label: Option<Name>,
    pub pattern: Pattern,
    pub iterable: Expression,
    pub body: Block,
}

#[derive(Debug)]
pub struct Match {
    pub subject: Expression,
    pub arms: Vec<Arm>,
}

/// `pattern if guard => body`
#[derive(Debug)]
pub struct Arm {
    pub pattern: Pattern,
    pub guard: Option<Expression>,
    pub body: Expression,
    pub span: Span,
}

/// `try { } catch e { }`; `catch` may bind nothing.
#[derive(Debug)]
pub struct Try {
    pub body: Block,
    pub binding: Option<Name>,
    pub handler: Block,
}

#[derive(Debug)]
pub struct Lambda {
    pub parameters: Vec<LambdaParameter>,
    pub result: Option<TypeExpression>,
    pub body: Expression,
}

#[derive(Debug)]
pub struct LambdaParameter {
    pub pattern: Pattern,
    pub ty: Option<TypeExpression>,
}

// ---- Patterns -------------------------------------------------------------------------------

#[derive(Debug)]
pub struct Pattern {
    pub kind: PatternKind,
    pub span: Span,
}

#[derive(Debug)]
pub enum PatternKind {
    /// `_`
    Wildcard,
    /// `name`: binds, or names a constant or a case that exists.
    Name(Symbol),
    /// `nc.KEY_UP`, `Shape.Empty`
    Path(Vec<Name>),
    /// A literal, also a negative one.
    Literal(Box<Expression>),
    /// `a..b`, `a..=b`
    Range(Box<Range>),
    /// `(a, b)`
    Tuple(Vec<Pattern>),
    /// `[a, b, ..rest]`
    List(Vec<Pattern>),
    /// `..` or `..rest` within a list or a case.
    Rest(Option<Name>),
    /// `Circle(r)`, `Shape.Rect(w: 1, ..)`, `Point(x: 0, y)`
    Case(Box<CasePattern>),
    /// `a | b`
    Alternatives(Vec<Pattern>),
    Error,
}

#[derive(Debug)]
pub struct CasePattern {
    pub path: Vec<Name>,
    pub fields: Vec<FieldPattern>,
}

/// `pattern`, or `name: pattern`
#[derive(Debug)]
pub struct FieldPattern {
    pub name: Option<Name>,
    pub pattern: Pattern,
}
