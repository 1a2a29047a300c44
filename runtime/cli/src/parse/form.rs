//! Forms: how the text behind a flag becomes the flat parameters of a request.

use aliyun_rpc_client::wire::constraint::{Encoding, Item, Kind, Parameter, Values};
use serde_json::Value;

/// How a text is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// As it is.
    Text,
    /// True where nothing else is said.
    Flag,
    /// As one item of a list.
    Items,
    /// As items with commas between them.
    Commas,
    /// As the only field of a structure.
    Single,
    /// As the key and the value of a structure.
    Pairs,
    /// As the fields of a structure.
    Fields,
}

impl Form {
    /// The form of a parameter of that type.
    pub(crate) fn of(kind: &Kind) -> Self {
        match kind {
            Kind::Boolean => Self::Flag,
            Kind::Array { item: Item::Structure(members), .. } => Self::of_structure(members),
            Kind::Array { encoding: Encoding::CommaList, .. } => Self::Commas,
            Kind::Array { .. } => Self::Items,
            Kind::Object(_) | Kind::Json(_) => Self::Fields,
            _ => Self::Text,
        }
    }

    fn of_structure(members: &[Parameter]) -> Self {
        match members {
            [_] => Self::Single,
            [one, two] if one.name == "Key" && two.name == "Value" => Self::Pairs,
            _ => Self::Fields,
        }
    }

    /// Whether the flag may be given more than once.
    pub(crate) fn is_list(self) -> bool {
        !matches!(self, Self::Text | Self::Flag)
    }
}

/// The fields of a structure, as a text gives them: each with its name and its text.
pub(crate) fn fields(text: &str, members: &[Parameter]) -> Result<Vec<(String, String)>, String> {
    if text.trim_start().starts_with('{') {
        return of_json(text, members);
    }
    match (Form::of_structure(members), members) {
        (Form::Single, [only]) => Ok(vec![(only.name.to_string(), text.to_owned())]),
        (Form::Pairs, _) => {
            let (key, value) = text.split_once('=').ok_or("write KEY=VALUE")?;
            Ok(vec![("Key".to_owned(), key.to_owned()), ("Value".to_owned(), value.to_owned())])
        }
        _ => text.split(',').map(|pair| field(pair, members)).collect(),
    }
}

fn field(pair: &str, members: &[Parameter]) -> Result<(String, String), String> {
    let (name, value) = pair.split_once('=').ok_or("write FIELD=VALUE, with commas between")?;
    Ok((known(name, members)?, value.to_owned()))
}

fn of_json(text: &str, members: &[Parameter]) -> Result<Vec<(String, String)>, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| format!("no JSON: {error}"))?;
    let fields = value.as_object().ok_or("write a JSON object")?;
    let field = |(name, value): (&String, &Value)| {
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(_) | Value::Bool(_) => value.to_string(),
            _ => return Err(format!("`{name}` takes one value")),
        };
        Ok((known(name, members)?, text))
    };
    fields.iter().map(field).collect()
}

/// The name of a field, whatever its case.
fn known(name: &str, members: &[Parameter]) -> Result<String, String> {
    let found = members.iter().find(|member| member.name.eq_ignore_ascii_case(name.trim()));
    let names: Vec<&str> = members.iter().map(|member| &*member.name).collect();
    let unknown = || format!("there is no field `{name}`, but {}", names.join(", "));
    found.map(|member| member.name.to_string()).ok_or_else(unknown)
}

/// Puts a parameter with these texts into a request.
pub(crate) fn put(
    parameter: &Parameter,
    texts: &[String],
    values: &mut Values,
) -> Result<(), String> {
    let name = &*parameter.name;
    let numbered = |number: usize| format!("{name}.{}", number + 1);
    match &parameter.kind {
        Kind::Array { encoding: Encoding::CommaList, .. } => {
            values.set_comma_list(name.to_owned(), texts);
        }
        Kind::Array { encoding, item: Item::Structure(members) } => {
            let items: Vec<_> =
                texts.iter().map(|text| fields(text, members)).collect::<Result<_, String>>()?;
            if *encoding == Encoding::Json {
                let list: Value = items.into_iter().map(object).collect();
                values.set(name.to_owned(), list.to_string());
            } else {
                for (number, item) in items.into_iter().enumerate() {
                    let flat = |field: &str| format!("{}.{field}", numbered(number));
                    for (field, text) in item {
                        values.set(flat(&field), text);
                    }
                }
            }
        }
        Kind::Array { encoding: Encoding::Json, .. } => {
            values.set(name.to_owned(), Value::from(texts).to_string());
        }
        Kind::Array { .. } => {
            for (number, text) in texts.iter().enumerate() {
                values.set(numbered(number), text);
            }
        }
        kind => {
            for text in texts {
                one(name, kind, text, values)?;
            }
        }
    }
    Ok(())
}

fn one(name: &str, kind: &Kind, text: &str, values: &mut Values) -> Result<(), String> {
    match kind {
        Kind::Object(members) => {
            for (field, text) in fields(text, members)? {
                values.set(format!("{name}.{field}"), text);
            }
        }
        Kind::Json(members) => {
            values.set(name.to_owned(), object(fields(text, members)?).to_string());
        }
        _ => values.set(name.to_owned(), text),
    }
    Ok(())
}

fn object(fields: Vec<(String, String)>) -> Value {
    Value::Object(fields.into_iter().map(|(name, text)| (name, text.into())).collect())
}
