//! The judge of a preflight: from what was read to whether what is needed is there.

use aliyun_rpc_wire::constraint::Values;
use aliyun_rpc_wire::{Like, ResourceInfo, Standing, Test, Tree};

use crate::preflight::NeedState;
use crate::wait::look::{Sight, field};

/// Whether one resource is what the test asks for.
pub(crate) fn one(test: &Test, sight: &Sight, values: &Values) -> NeedState {
    let Sight::There(item) = sight else {
        return NeedState::Missing("it is not there".to_owned());
    };
    match *test {
        Test::State { resource, states, .. } => state(resource, item, states),
        Test::Field { field: name, like, .. } => match field(item, name) {
            Some(found) => compare(name, &found, like, values),
            None => NeedState::Unchecked(format!("the service does not tell its {name}")),
        },
        _ => NeedState::Met,
    }
}

fn state(resource: &ResourceInfo, item: &Tree, states: &[&str]) -> NeedState {
    match field(item, resource.status) {
        Some(found) if states.iter().any(|known| known.eq_ignore_ascii_case(&found)) => {
            NeedState::Met
        }
        Some(found) => NeedState::Missing(format!("its {} is {found}", resource.status)),
        None => NeedState::Unchecked("it has no status".to_owned()),
    }
}

fn compare(name: &str, text: &str, like: Like, values: &Values) -> NeedState {
    let number = |text: &str| text.trim().parse::<i64>().ok();
    let given = |parameter: &str| values.get(parameter).and_then(number);
    let met = match like {
        Like::OneOf(texts) => Some(texts.iter().any(|known| known.eq_ignore_ascii_case(text))),
        Like::AtLeast(least) => number(text).map(|there| there >= least),
        Like::Below(parameter) => {
            number(text).zip(given(parameter)).map(|(there, new)| there < new)
        }
        Like::Above(parameter) => {
            number(text).zip(given(parameter)).map(|(there, new)| there > new)
        }
        _ => None,
    };
    let found = format!("its {name} is {text}");
    match met {
        Some(true) => NeedState::Met,
        Some(false) => NeedState::Missing(found),
        None => NeedState::Unchecked(found),
    }
}

/// Whether there are as many as the test asks for.
pub(crate) fn count(test: &Test, items: &[Tree], values: &Values) -> NeedState {
    let Test::Count { resource, same, least, most } = *test else { return NeedState::Met };
    let alike = |item: &Tree| {
        same.iter().all(|(parameter, name)| field(item, name).as_deref() == values.get(parameter))
    };
    let gone = |item: &Tree| {
        let state = field(item, resource.status).and_then(|status| resource.state(&status));
        state.is_some_and(|state| state.standing == Standing::Gone)
    };
    let there = items.iter().filter(|item| alike(item) && !gone(item)).count();
    let there = u64::try_from(there).unwrap_or(u64::MAX);
    if (least..=most).contains(&there) {
        NeedState::Met
    } else {
        NeedState::Missing(match there {
            0 => "there is none".to_owned(),
            1 => "there is one".to_owned(),
            _ => format!("there are {there}"),
        })
    }
}
