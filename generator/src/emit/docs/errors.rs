//! The page of all error codes.

use minijinja::{Value, context};

use crate::emit::markdown::line;
use crate::emit::wording;
use crate::model::{Api, Code, category_name, retry_name};

/// What the page shows.
pub(crate) fn view(api: &Api) -> Value {
    let of = |gateway: bool| -> Vec<Value> {
        let mut codes: Vec<&Code> =
            api.codes.iter().filter(|code| code.gateway == gateway).collect();
        codes.sort_by_key(|code| code.code.value.to_lowercase());
        codes.into_iter().map(|code| row(api, code)).collect()
    };
    context! { title => &api.service.title, codes => of(false), gateway => of(true) }
}

fn row(api: &Api, code: &Code) -> Value {
    let mut actions = Vec::new();
    for action in &api.actions {
        for row in action.errors.iter().filter(|row| row.code.value == code.code.value) {
            let meaning = row.meaning.as_deref().map(line);
            let class = row.category.map(category_name);
            let retry = row.retry.map(retry_name);
            actions.push(context! {
                name => &action.name.value, status => row.status, meaning => meaning,
                category => class, retry => retry,
            });
        }
    }
    let statuses: Vec<String> = code.statuses.iter().map(u16::to_string).collect();
    context! {
        code => &code.code.value,
        meaning => line(&code.meaning),
        remedy => line(&code.remedy),
        newer => code.origin.as_ref().and_then(wording::newer),
        category => code.category.map(category_name),
        retry => retry_name(code.retry),
        statuses => statuses.join(", "),
        actions => actions,
    }
}
