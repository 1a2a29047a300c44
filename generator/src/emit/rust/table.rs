//! The tables of parameters and constraints as Rust data.

use aliyun_rpc_constraint::{
    CharClass, Charset, Condition, Constraint, Encoding, Item, Kind, Need, Parameter, Part,
    Relation, Rule, Schema, Stability, Test, Texts, TimeFormat, When,
};
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens as _, quote};

use crate::emit::rust::resource::option;

/// The schema as a literal.
pub(crate) fn schema(schema: &Schema) -> TokenStream {
    let chapter = text(&schema.chapter);
    let parameters = list(schema.parameters.iter().map(parameter));
    let relations = list(schema.relations.iter().map(relation));
    quote! {
        constraint::Schema { chapter: #chapter, parameters: #parameters, relations: #relations }
    }
}

fn text(text: &str) -> TokenStream {
    quote! { Cow::Borrowed(#text) }
}

fn list(items: impl Iterator<Item = TokenStream>) -> TokenStream {
    quote! { Cow::Borrowed(&[#(#items),*]) }
}

fn texts(texts: &Texts) -> TokenStream {
    let texts = texts.iter();
    quote! { constraint::Texts::Static(&[#(#texts),*]) }
}

/// A number as a person writes it, without its type.
fn number(number: u64) -> Literal {
    Literal::u64_unsuffixed(number)
}

fn signed(number: i64) -> Literal {
    Literal::i64_unsuffixed(number)
}

fn parameter(parameter: &Parameter) -> TokenStream {
    let name = text(&parameter.name);
    let kind = kind(&parameter.kind);
    let need = match parameter.need {
        Need::Required => quote! { constraint::Need::Required },
        Need::Optional => quote! { constraint::Need::Optional },
    };
    let default = option(parameter.default.as_deref().map(text));
    let constraints = constraints(&parameter.constraints);
    quote! {
        constraint::Parameter {
            name: #name, kind: #kind, need: #need, default: #default, constraints: #constraints,
        }
    }
}

fn constraints(constraints: &[Constraint]) -> TokenStream {
    list(constraints.iter().map(constraint))
}

fn kind(kind: &Kind) -> TokenStream {
    let members = |members: &[Parameter]| list(members.iter().map(parameter));
    match kind {
        Kind::Integer => quote! { constraint::Kind::Integer },
        Kind::Long => quote! { constraint::Kind::Long },
        Kind::Boolean => quote! { constraint::Kind::Boolean },
        Kind::Object(list) => {
            let members = members(list);
            quote! { constraint::Kind::Object(#members) }
        }
        Kind::Json(list) => {
            let members = members(list);
            quote! { constraint::Kind::Json(#members) }
        }
        Kind::Array { encoding, item } => {
            let encoding = match encoding {
                Encoding::Repeat => quote! { constraint::Encoding::Repeat },
                Encoding::CommaList => quote! { constraint::Encoding::CommaList },
                Encoding::Json => quote! { constraint::Encoding::Json },
            };
            let item = match item {
                Item::Strings(list) => {
                    let constraints = constraints(list);
                    quote! { constraint::Item::Strings(#constraints) }
                }
                Item::Longs(list) => {
                    let constraints = constraints(list);
                    quote! { constraint::Item::Longs(#constraints) }
                }
                Item::Structure(list) => {
                    let members = members(list);
                    quote! { constraint::Item::Structure(#members) }
                }
            };
            quote! { constraint::Kind::Array { encoding: #encoding, item: #item } }
        }
        _ => quote! { constraint::Kind::String },
    }
}

fn constraint(constraint: &Constraint) -> TokenStream {
    let rule = rule(&constraint.rule);
    match (&constraint.when, constraint.stability) {
        (None, Stability::Stable) => quote! { constraint::Constraint::stable(#rule) },
        (None, Stability::Grows) => quote! { constraint::Constraint::grows(#rule) },
        (Some(condition), stability) => {
            let condition = when(condition);
            let stability = match stability {
                Stability::Stable => quote! { constraint::Stability::Stable },
                Stability::Grows => quote! { constraint::Stability::Grows },
            };
            quote! {
                constraint::Constraint { rule: #rule, when: Some(#condition), stability: #stability }
            }
        }
    }
}

fn rule(rule: &Rule) -> TokenStream {
    match rule {
        Rule::OneOf(values) => tuple("OneOf", &texts(values)),
        Rule::FirstChar(set) => tuple("FirstChar", &charset(set)),
        Rule::Charset(set) => tuple("Charset", &charset(set)),
        Rule::Prefix(prefix) => tuple("Prefix", &text(prefix)),
        Rule::Suffix(suffix) => tuple("Suffix", &text(suffix)),
        Rule::ForbiddenPrefix(list) => tuple("ForbiddenPrefix", &texts(list)),
        Rule::ForbiddenText(list) => tuple("ForbiddenText", &texts(list)),
        Rule::MaxItems(max) => tuple("MaxItems", &number(*max).into_token_stream()),
        Rule::RequiredWhen(condition) => tuple("RequiredWhen", &when(condition)),
        Rule::ValidWhen(condition) => tuple("ValidWhen", &when(condition)),
        Rule::Time(TimeFormat::Minutes) => {
            tuple("Time", &quote! { constraint::TimeFormat::Minutes })
        }
        Rule::Time(_) => tuple("Time", &quote! { constraint::TimeFormat::Seconds }),
        Rule::Distinct => quote! { constraint::Rule::Distinct },
        Rule::Ascii => quote! { constraint::Rule::Ascii },
        other => measure(other),
    }
}

/// The rules with named parts.
fn measure(rule: &Rule) -> TokenStream {
    match rule {
        Rule::Range { min, max } => {
            let (min, max) = (option(min.map(signed)), option(max.map(signed)));
            quote! { constraint::Rule::Range { min: #min, max: #max } }
        }
        Rule::Length { of, min, max } => {
            let of = match of {
                Part::Whole => quote! { constraint::Part::Whole },
                Part::Bucket => quote! { constraint::Part::Bucket },
            };
            let (min, max) = (option(min.map(number)), option(max.map(number)));
            quote! { constraint::Rule::Length { of: #of, min: #min, max: #max } }
        }
        Rule::Bytes { max } => {
            let max = number(*max);
            quote! { constraint::Rule::Bytes { max: #max } }
        }
        Rule::Depth { max } => {
            let max = number(*max);
            quote! { constraint::Rule::Depth { max: #max } }
        }
        Rule::CommaList { max, of } => {
            let (max, of) = (option(max.map(number)), option(of.as_ref().map(texts)));
            quote! { constraint::Rule::CommaList { max: #max, of: #of } }
        }
        Rule::Bucket { schemes } => {
            let schemes = texts(schemes);
            quote! { constraint::Rule::Bucket { schemes: #schemes } }
        }
        // The match in `rule` has all others.
        _ => quote! { constraint::Rule::Ascii },
    }
}

fn tuple(variant: &str, content: &TokenStream) -> TokenStream {
    let variant = crate::emit::rust::file::ident(variant);
    quote! { constraint::Rule::#variant(#content) }
}

fn charset(set: &Charset) -> TokenStream {
    let classes = list(set.classes.iter().map(|class| match class {
        CharClass::AsciiLetter => quote! { constraint::CharClass::AsciiLetter },
        CharClass::AsciiLower => quote! { constraint::CharClass::AsciiLower },
        CharClass::AsciiUpper => quote! { constraint::CharClass::AsciiUpper },
        CharClass::Digit => quote! { constraint::CharClass::Digit },
        _ => quote! { constraint::CharClass::Han },
    }));
    let signs = text(&set.signs);
    quote! { constraint::Charset { classes: #classes, signs: #signs } }
}

pub(crate) fn when(condition: &When) -> TokenStream {
    let all = list(condition.all.iter().map(self::condition));
    quote! { constraint::When { all: #all } }
}

fn condition(condition: &Condition) -> TokenStream {
    let parameter = text(&condition.parameter);
    let test = match &condition.test {
        Test::Is(values) => {
            let values = texts(values);
            quote! { constraint::Test::Is(#values) }
        }
        Test::Family { names, prefixes, unless } => {
            let (names, prefixes, unless) = (texts(names), texts(prefixes), texts(unless));
            quote! {
                constraint::Test::Family { names: #names, prefixes: #prefixes, unless: #unless }
            }
        }
        Test::IsNot(values) => {
            let values = texts(values);
            quote! { constraint::Test::IsNot(#values) }
        }
        Test::Given(false) => quote! { constraint::Test::Given(false) },
        _ => quote! { constraint::Test::Given(true) },
    };
    quote! { constraint::Condition { parameter: #parameter, test: #test } }
}

fn relation(relation: &Relation) -> TokenStream {
    let names = texts(relation.parameters());
    quote! { constraint::Relation::ExactlyOneOf(#names) }
}
