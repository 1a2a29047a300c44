//! Rule `paging`: an action that gives a list in parts has what it takes to follow them.

use crate::finding::Finding;
use crate::model::{Action, Api, Paging, PagingStyle, Role, Type};
use crate::place::Spanned;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for action in &api.actions {
        let Some(paging) = &action.paging else { continue };
        role(action, paging, Role::PageSize, "page_size", report);
        field(action, paging, "items", paging.items.as_ref(), report);
        match paging.style {
            PagingStyle::PageNumber => {
                role(action, paging, Role::PageNumber, "page_number", report);
                field(action, paging, "total", paging.total.as_ref(), report);
            }
            PagingStyle::NextToken => {
                role(action, paging, Role::NextToken, "next_token", report);
                field(action, paging, "token", paging.token.as_ref(), report);
            }
        }
        let told = [("total", paging.total.as_ref()), ("token", paging.token.as_ref())];
        for (key, name) in told {
            scalar(action, key, name, report);
        }
        items(api, action, paging, report);
    }
}

fn role(action: &Action, paging: &Paging, role: Role, name: &str, report: &mut dyn FnMut(Finding)) {
    if action.with_role(role).is_none() {
        let message = format!("paging lacks a parameter with the role `{name}`");
        report(
            Finding::new("paging", paging.place, message)
                .help(format!("give the parameter `role: {name}`, or name the shape that has it")),
        );
    }
}

fn field(
    action: &Action,
    paging: &Paging,
    key: &str,
    name: Option<&Spanned<String>>,
    report: &mut dyn FnMut(Finding),
) {
    let Some(name) = name else {
        let message = format!("paging lacks its `{key}`");
        let help = format!("add `{key}:` with the name of a field of the result");
        return report(Finding::new("paging", paging.place, message).help(help));
    };
    if action.result.iter().all(|field| field.name.value != name.value) {
        let message = format!("the result has no field `{}`", name.value);
        report(Finding::new("paging", name.place, message).help(format!("`{key}` names one")));
    }
}

/// What is told beside the items is one value.
fn scalar(
    action: &Action,
    key: &str,
    name: Option<&Spanned<String>>,
    report: &mut dyn FnMut(Finding),
) {
    let Some(name) = name else { return };
    let field = action.result.iter().find(|field| field.name.value == name.value);
    if let Some(field) = field.filter(|field| !field.ty.is_scalar()) {
        let message =
            format!("the `{key}` of the paging, `{}`, is more than one value", name.value);
        report(
            Finding::new("paging", name.place, message)
                .beside(field.name.place, "the field")
                .help("name a field that is a number or a text"),
        );
    }
}

fn items(api: &Api, action: &Action, paging: &Paging, report: &mut dyn FnMut(Finding)) {
    let Some(name) = &paging.items else { return };
    let Some(field) = action.result.iter().find(|field| field.name.value == name.value) else {
        return;
    };
    let Type::List(list) = &field.ty else {
        let message = format!("the items of the paging, `{}`, are no list", name.value);
        return report(
            Finding::new("paging", name.place, message)
                .beside(field.name.place, "the field")
                .help("name the field that is an `Array`"),
        );
    };
    let mut identities = list.identities(api);
    if let (Some(_), Some(second)) = (identities.next(), identities.next()) {
        let message = format!("an item of `{}` has more than one identity", name.value);
        report(
            Finding::new("paging", name.place, message)
                .beside(second.name.place, "another one")
                .help("leave `identity: true` to the field that tells the items apart"),
        );
    }
}
