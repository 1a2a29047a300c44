//! Values.

use proc_macro2::{Ident, Literal, Span};
use syn::{
    Expr, ExprArray, ExprAwait, ExprCall, ExprLit, ExprMacro, ExprMethodCall, ExprPath,
    ExprReference, ExprStruct, ExprTry, ExprTuple, FieldValue, Lit, LitBool, Macro, Member, Path,
    QSelf,
};

use super::{named, word, words};
use crate::emit::rust::file::text;

/// The value of that path.
pub(crate) fn value(path: Path) -> Expr {
    Expr::Path(ExprPath { attrs: Vec::new(), qself: None, path })
}

/// A constant that a type has from a trait: `<T as Trait>::NAME`.
pub(crate) fn constant(of: Path, mut trait_: Path, name: Ident) -> Expr {
    let (lt_token, as_token, gt_token) = Default::default();
    let (ty, position) = (Box::new(named(of)), trait_.segments.len());
    let qself = Some(QSelf { lt_token, ty, position, as_token, gt_token });
    trait_.segments.push(name.into());
    Expr::Path(ExprPath { attrs: Vec::new(), qself, path: trait_ })
}

/// A text or a number.
pub(crate) fn literal(literal: Literal) -> Expr {
    Expr::Lit(ExprLit { attrs: Vec::new(), lit: Lit::new(literal) })
}

/// A text.
pub(crate) fn string(value: &str) -> Expr {
    literal(text(value))
}

/// `true` or `false`.
pub(crate) fn flag(value: bool) -> Expr {
    let lit = Lit::Bool(LitBool { value, span: Span::call_site() });
    Expr::Lit(ExprLit { attrs: Vec::new(), lit })
}

/// `Some` of it, or `None`.
pub(crate) fn option(value: Option<Expr>) -> Expr {
    match value {
        Some(some) => call(words(["Some"]), [some]),
        None => self::value(words(["None"])),
    }
}

/// A reference to it.
pub(crate) fn reference(expr: Expr) -> Expr {
    let (attrs, and_token, mutability) = Default::default();
    Expr::Reference(ExprReference { attrs, and_token, mutability, expr: Box::new(expr) })
}

/// A list of these values.
pub(crate) fn array(values: impl IntoIterator<Item = Expr>) -> Expr {
    let (attrs, bracket_token) = Default::default();
    Expr::Array(ExprArray { attrs, bracket_token, elems: values.into_iter().collect() })
}

/// A reference to such a list.
pub(crate) fn slice(values: impl IntoIterator<Item = Expr>) -> Expr {
    reference(array(values))
}

/// A reference to a list of texts.
pub(crate) fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Expr {
    slice(texts.into_iter().map(string))
}

/// The rows of a table, each a macro: `&[row!(..), row!(..)]`.
pub(crate) fn table(rows: impl IntoIterator<Item = Macro>) -> Expr {
    slice(rows.into_iter().map(|mac| Expr::Macro(ExprMacro { attrs: Vec::new(), mac })))
}

/// Values in round brackets.
pub(crate) fn tuple_of<const N: usize>(values: [Expr; N]) -> Expr {
    let (attrs, paren_token) = Default::default();
    Expr::Tuple(ExprTuple { attrs, paren_token, elems: values.into_iter().collect() })
}

/// A call of a method on something with what it is given.
pub(crate) fn method_call(on: Expr, method: Ident, given: impl IntoIterator<Item = Expr>) -> Expr {
    let (attrs, dot_token, turbofish, paren_token) = Default::default();
    let (receiver, args) = (Box::new(on), given.into_iter().collect());
    Expr::MethodCall(ExprMethodCall {
        attrs,
        receiver,
        dot_token,
        method,
        turbofish,
        paren_token,
        args,
    })
}

/// What it gives once it is awaited, without its error.
pub(crate) fn awaited(expr: Expr) -> Expr {
    let (attrs, dot_token, await_token) = Default::default();
    let expr = Expr::Await(ExprAwait { attrs, base: Box::new(expr), dot_token, await_token });
    let (attrs, question_token) = Default::default();
    Expr::Try(ExprTry { attrs, expr: Box::new(expr), question_token })
}

/// A call of a function with what it is given.
pub(crate) fn call(function: Path, given: impl IntoIterator<Item = Expr>) -> Expr {
    let (attrs, paren_token) = Default::default();
    let args = given.into_iter().collect();
    Expr::Call(ExprCall { attrs, func: Box::new(value(function)), paren_token, args })
}

/// The value of a structure with these fields.
pub(crate) fn record<const N: usize>(path: Path, fields: [(&str, Expr); N]) -> Expr {
    let entry = |(name, expr): (&str, _)| {
        let (attrs, colon_token) = (Vec::new(), Some(Default::default()));
        FieldValue { attrs, member: Member::Named(word(name)), colon_token, expr }
    };
    let fields = fields.into_iter().map(entry).collect();
    let (attrs, qself, brace_token, dot2_token, rest) = Default::default();
    Expr::Struct(ExprStruct { attrs, qself, path, brace_token, fields, dot2_token, rest })
}
