//! The tables of parameters and constraints as Rust data, in the words of the spec.

use aliyun_rpc_constraint::{
    CharClass, Charset, Condition, Constraint, Encoding, Item, Kind, Need, Parameter, Part,
    Relation, Rule, Schema, Test, Texts, TimeFormat, When,
};
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::Expr;

use crate::emit::EmitError;
use crate::emit::rust::file::{parsed, text};
use crate::emit::rust::syntax::{self, invocation, words};

/// The schema as a literal.
pub(crate) fn schema(schema: &Schema) -> Result<Expr, EmitError> {
    let borrowed = |value| syntax::call(words(["Cow", "Borrowed"]), [value]);
    let rows = schema.parameters.iter().map(|it| invocation(words(["parameter"]), row(it)));
    let relations = schema.relations.iter().map(|it| parsed(relation(it)));
    let relations = syntax::array(relations.collect::<Result<Vec<_>, _>>()?);
    let fields = [
        ("chapter", borrowed(syntax::string(&schema.chapter))),
        ("parameters", borrowed(syntax::table(rows))),
        ("relations", borrowed(syntax::reference(relations))),
    ];
    Ok(syntax::record(words(["constraint", "Schema"]), fields))
}

fn relation(relation: &Relation) -> TokenStream {
    let names = relation.parameters().iter();
    quote! {
        constraint::Relation::ExactlyOneOf(constraint::Texts::Static(&[#(#names),*]))
    }
}

fn parameter(parameter: &Parameter) -> TokenStream {
    let row = row(parameter);
    quote! { parameter!(#row) }
}

/// What the macro of parameters is given.
fn row(parameter: &Parameter) -> TokenStream {
    let name = text(&parameter.name);
    let kind = kind(&parameter.kind);
    let need = match parameter.need {
        Need::Required => quote! { required },
        Need::Optional => quote! { optional },
    };
    let default = parameter.default.as_deref().map(text);
    let constraints = parameter.constraints.iter().map(constraint);
    quote! { #name, #kind, #need #default #(, #constraints)* }
}

fn kind(kind: &Kind) -> TokenStream {
    match kind {
        Kind::Integer => quote! { Integer },
        Kind::Long => quote! { Long },
        Kind::Boolean => quote! { Boolean },
        Kind::Object(members) => of(&quote! { object }, members.iter().map(parameter)),
        Kind::Json(members) => of(&quote! { json }, members.iter().map(parameter)),
        Kind::Array { encoding, item } => {
            let item = match item {
                Item::Strings(list) => of(&quote! { strings }, list.iter().map(constraint)),
                Item::Longs(list) => of(&quote! { longs }, list.iter().map(constraint)),
                Item::Structure(list) => of(&quote! { structure }, list.iter().map(parameter)),
            };
            let encoding = match encoding {
                Encoding::Repeat => quote! { repeat },
                Encoding::CommaList => quote! { comma_list },
                Encoding::Json => quote! { json_list },
            };
            of(&encoding, std::iter::once(item))
        }
        _ => quote! { String },
    }
}

/// A name with what it has in brackets.
fn of(name: &TokenStream, content: impl Iterator<Item = TokenStream>) -> TokenStream {
    quote! { #name(#(#content),*) }
}

/// Level, rule and condition, as the macro of constraints has them.
fn constraint(constraint: &Constraint) -> TokenStream {
    let (rule, args) = (format_ident!("{}", constraint.rule.kind()), args(&constraint.rule));
    let level = format_ident!("{}", constraint.stability.name());
    let when = constraint.when.as_ref().map(|when| {
        let when = conditions(when);
        quote! { when(#when) }
    });
    quote! { #level #rule(#args) #when }
}

/// What a rule has in brackets.
fn args(rule: &Rule) -> TokenStream {
    match rule {
        Rule::OneOf(texts)
        | Rule::ForbiddenPrefix(texts)
        | Rule::ForbiddenText(texts)
        | Rule::Bucket { schemes: texts } => list(texts),
        Rule::FirstChar(set) | Rule::Charset(set) => charset(set),
        Rule::Prefix(affix) | Rule::Suffix(affix) => text(affix).into_token_stream(),
        Rule::RequiredWhen(condition) | Rule::ValidWhen(condition) => conditions(condition),
        Rule::Time(TimeFormat::Minutes) => quote! { Minutes },
        Rule::Time(_) => quote! { Seconds },
        Rule::Range { min, max } => {
            let (min, max) = (bound(min.map(signed)), bound(max.map(signed)));
            quote! { #min, #max }
        }
        Rule::Length { of, min, max } => {
            let of = match of {
                Part::Whole => TokenStream::new(),
                Part::Bucket => quote! { , Bucket },
            };
            let (min, max) = (bound(min.map(number)), bound(max.map(number)));
            quote! { #min, #max #of }
        }
        Rule::Bytes { max } | Rule::Depth { max } | Rule::MaxItems(max) => {
            let max = number(*max);
            quote! { #max }
        }
        Rule::CommaList { max, of } => {
            let max = bound(max.map(number));
            let of = of.iter().flat_map(Texts::iter);
            quote! { #max #(, #of)* }
        }
        // Ascii, Distinct.
        _ => TokenStream::new(),
    }
}

/// A number as a person writes it, without its type.
fn number(number: u64) -> Literal {
    Literal::u64_unsuffixed(number)
}

/// One that may be below zero, which is more than one token then.
fn signed(number: i64) -> TokenStream {
    let literal = Literal::i64_unsuffixed(number);
    if number < 0 {
        quote! { (#literal) }
    } else {
        quote! { #literal }
    }
}

fn bound(bound: Option<impl ToTokens>) -> TokenStream {
    bound.map_or_else(|| quote! { _ }, ToTokens::into_token_stream)
}

fn list(texts: &Texts) -> TokenStream {
    let texts = texts.iter().map(text);
    quote! { #(#texts),* }
}

fn charset(set: &Charset) -> TokenStream {
    let signs = &*set.signs;
    let classes = set.classes.iter().map(|class| match class {
        CharClass::AsciiLetter => quote! { AsciiLetter },
        CharClass::AsciiLower => quote! { AsciiLower },
        CharClass::AsciiUpper => quote! { AsciiUpper },
        CharClass::Digit => quote! { Digit },
        _ => quote! { Han },
    });
    quote! { #signs #(, #classes)* }
}

/// A condition as an expression.
pub(crate) fn when(condition: &When) -> TokenStream {
    let conditions = conditions(condition);
    quote! { constraint::when!(#conditions) }
}

/// The same as the macro of conditions has it.
pub(crate) fn conditions(when: &When) -> TokenStream {
    let all = when.all.iter().map(condition);
    quote! { #(#all)and* }
}

fn condition(condition: &Condition) -> TokenStream {
    let parameter = text(&condition.parameter);
    let test = match &condition.test {
        Test::Is(values) => of(&quote! { is }, std::iter::once(list(values))),
        Test::IsNot(values) => of(&quote! { is_not }, std::iter::once(list(values))),
        Test::Family { names, prefixes, unless } => {
            let (names, prefixes, unless) = (list(names), list(prefixes), list(unless));
            quote! { family((#names), (#prefixes), (#unless)) }
        }
        Test::Given(false) => quote! { given(false) },
        _ => quote! { given(true) },
    };
    quote! { #parameter #test }
}
