//! The page of an action.

use aliyun_rpc_constraint::{Encoding, Rule};
use minijinja::{Value, context};

use crate::emit::docs::job;
use crate::emit::markdown::{anchor, cell, code, code_cell, codes, line, prose};
use crate::emit::rust::{calls, is_grave, is_prepared, order, snippet};
use crate::emit::{EmitError, wording};
use crate::export::documented_values;
use crate::model::{
    Action, Api, Constraint, Correction, CorrectionKind, ErrorRow, Member, Note, PagingStyle, Role,
    Structure, Type, category_name, retry_name,
};
use crate::names;

/// What the page shows.
pub(crate) fn view(api: &Api, action: &Action) -> Result<Value, EmitError> {
    let (grave, other): (Vec<&Note>, Vec<&Note>) =
        action.notes.iter().partition(|note| is_grave(note));
    let mut fields = Vec::new();
    field_rows(api, &action.result, &mut Vec::new(), &mut fields);
    let errors: Vec<Value> = action.errors.iter().map(|row| error_line(api, row)).collect();
    let group = api.groups.iter().find(|group| group.name == action.group);
    Ok(context! {
        name => &action.name.value,
        summary => line(&action.summary),
        doc => action.doc.as_deref().map(prose),
        chapter => &action.origin.chapter,
        group => group.map(|group| line(&group.title)),
        group_anchor => group.map(|group| anchor(&group.title)),
        page => &action.page,
        method => action.method.name(),
        sent => wording::method(action.method, action.send),
        safety => wording::safety(action.safety()),
        grave => notes(grave),
        notes => notes(other),
        snippet => snippet(api, action)?,
        items => action.paging.is_some(),
        begin => action.paging.as_ref().map(|paging| match paging.style {
            PagingStyle::PageNumber => "from_page",
            PagingStyle::NextToken => "from_token",
        }),
        dry_run => action.with_role(Role::DryRun).map(|member| &member.name.value),
        preflight => is_prepared(action),
        ensure => action.natural_key.as_ref().map(|_| names::ensure(&action.name.value)),
        job => action.job.as_ref().map(job::view),
        starts => starts(api, action),
        parameters => parameters(api, action),
        relations => relations(action),
        fields => fields,
        errors => errors,
        request => request(action),
        json => action.example.json.as_deref().map(str::trim_end),
        xml => action.example.xml.as_deref().map(str::trim_end),
        corrections => corrections(api, action),
    })
}

/// What the action starts, and how its end is waited for.
fn starts(api: &Api, action: &Action) -> Option<Value> {
    let (resource, wait) = api.awaited(action)?;
    let is_gone = wait.until.is_empty();
    Some(context! {
        title => line(&resource.title.to_lowercase()),
        page => &resource.name.value,
        end => if is_gone { "gone".to_owned() } else { wait.name.value.replace('_', " ") },
        method => names::method(&wait.method(resource)).trim_start_matches("r#"),
        changes => !is_gone && resource.made_by(action).is_none(),
        text => line(&wording::awaited(resource, wait)),
    })
}

/// Notes by kind, with the heading of each.
fn notes(mut notes: Vec<&Note>) -> Vec<(String, String)> {
    notes.sort_by_key(|note| note.kind.map(order));
    let line = |note: &Note| {
        let heading = note.kind.map(|kind| kind.heading.to_owned()).unwrap_or_default();
        (heading, line(&wording::note(note)))
    };
    notes.into_iter().map(line).collect()
}

fn parameters(api: &Api, action: &Action) -> Vec<Value> {
    let mut rows = Vec::new();
    for member in &action.parameters {
        parameter_rows(api, member, "", &mut rows, 0);
    }
    rows
}

fn parameter_rows(api: &Api, member: &Member, prefix: &str, rows: &mut Vec<Value>, depth: usize) {
    let name = format!("{prefix}{}", member.name.value);
    let structure = |shape: &str| api.structure(shape).filter(|_| depth < api.shapes.len());
    rows.push(context! {
        name => code_cell(&name),
        ty => cell(&wording::table_type(api, member)),
        need => need(member),
        text => parameter_text(api, member),
    });
    let (prefix, shape) = match &member.ty {
        Type::List(list) => (format!("{name}.N."), list.item.shape()),
        ty => (format!("{name}."), ty.shape()),
    };
    if let Some(structure) = shape.and_then(structure) {
        for field in &structure.fields {
            parameter_rows(api, field, &prefix, rows, depth + 1);
        }
    }
}

fn need(member: &Member) -> String {
    match (&member.default, member.required) {
        (Some(default), _) => format!("default {}", code_cell(&default.value)),
        (None, true) => "required".to_owned(),
        (None, false) => "optional".to_owned(),
    }
}

fn parameter_text(api: &Api, member: &Member) -> String {
    let mut parts = vec![cell(&member.doc)];
    if let Some(unit) = &member.unit {
        parts.push(format!("Unit: {}.", cell(unit)));
    }
    parts.extend(encoding(member).map(str::to_owned));
    for constraint in &member.constraints {
        parts.push(format!("It {}.", cell(&wording::constraint(constraint))));
    }
    for (family, prefixes) in &member.families {
        let begins = codes(prefixes.iter().map(String::as_str)).replace('|', "\\|");
        parts.push(format!("The id of a file system of type `{family}` begins with {begins}."));
    }
    parts.extend(values(api, member));
    if let Some((ty, calls)) = calls(api, &member.ty) {
        let calls = codes(calls.iter().map(String::as_str));
        parts.push(format!("`{ty}` has a constructor for each key: {calls}."));
    }
    if let Some(example) = &member.example {
        parts.push(format!("Example: {}.", code_cell(&example.value)));
    }
    if let Some(since) = &member.origin.since {
        parts.push(format!("Since {since}."));
    }
    parts.join("<br>")
}

fn encoding(member: &Member) -> Option<&'static str> {
    match &member.ty {
        Type::List(list) if list.encoding == Encoding::CommaList => {
            Some("Sent as one text with commas.")
        }
        Type::List(list) if list.encoding == Encoding::Json => Some("Sent as one JSON text."),
        Type::Structure(_, Encoding::Json) => Some("Sent as one JSON text."),
        _ => None,
    }
}

/// The documented values with their meanings.
fn values(api: &Api, member: &Member) -> Vec<String> {
    let set = match &member.ty {
        Type::Enum(name) => api.enumeration(name),
        _ => None,
    };
    let Some(set) = set else { return Vec::new() };
    let admitted = documented_values(api, member);
    let line = |value: &String| {
        let known = set.value(value)?;
        Some(format!("{}: {}", code_cell(value), cell(&known.meaning)))
    };
    admitted.iter().filter_map(line).collect()
}

/// The fields, and below each structure its own, once on the way down.
fn field_rows<'a>(
    api: &'a Api,
    members: &'a [Member],
    within: &mut Vec<&'a str>,
    rows: &mut Vec<Value>,
) {
    for member in members {
        let mut parts = vec![line(&member.doc)];
        if let Some(unit) = &member.unit {
            parts.push(format!("Unit: {}.", line(unit)));
        }
        if member.identity {
            parts.push("Always there.".to_owned());
        }
        if member.ty == Type::Secret {
            parts.push("Secret.".to_owned());
        }
        let values = documented_values(api, member);
        if !values.is_empty() {
            parts.push(format!("Values: {}.", codes(values.iter().map(String::as_str))));
        }
        for constraint in stated(member) {
            parts
                .push(format!("The reference says that it {}.", line(&constraint.inner.wording())));
        }
        if let Some(since) = &member.origin.since {
            parts.push(format!("Since {since}."));
        }
        rows.push(context! {
            indent => "  ".repeat(within.len()),
            name => code(&member.name.value),
            ty => line(&wording::table_type(api, member)),
            text => parts.join(" "),
        });
        let structure = member.ty.shape().and_then(|shape| api.structure(shape));
        let name = |structure: &'a Structure| structure.name.value.as_str();
        if let Some(structure) = structure.filter(|structure| !within.contains(&name(structure))) {
            within.push(name(structure));
            field_rows(api, &structure.fields, within, rows);
            within.pop();
        }
    }
}

/// What the reference says of a field's form, its values aside.
fn stated(member: &Member) -> impl Iterator<Item = &Constraint> {
    let form = |known: &&Constraint| !matches!(known.inner.rule, Rule::OneOf(_));
    member.constraints.iter().filter(form)
}

fn relations(action: &Action) -> Vec<String> {
    let line = |(relation, _): &(aliyun_rpc_constraint::Relation, crate::place::Place)| {
        let names: Vec<&str> = relation.parameters().iter().collect();
        format!("`{}` {}.", names.join("`, `"), relation.wording())
    };
    action.relations.iter().map(line).collect()
}

fn error_line(api: &Api, row: &ErrorRow) -> Value {
    let code = api.code(&row.code.value);
    let meaning = row.meaning.as_deref().or(code.map(|code| code.meaning.as_str()));
    let remedy = row.remedy.as_deref().or(code.map(|code| code.remedy.as_str()));
    let category = row.category.or(code.and_then(|code| code.category));
    let retry = row.retry.or(code.map(|code| code.retry));
    context! {
        status => row.status,
        code => code_cell(&row.code.value),
        anchor => anchor(&row.code.value),
        message => cell(&row.message),
        text => cell(&format!("{} {}", meaning.unwrap_or_default(), remedy.unwrap_or_default())),
        class => format!(
            "{}, {}",
            category.map(category_name).unwrap_or_default(),
            retry.map(retry_name).unwrap_or_default()
        ),
    }
}

fn request(action: &Action) -> String {
    let pairs = action.example.request.iter();
    let lines = pairs.map(|(name, value)| format!("&{name}={}", value.value));
    let first = std::iter::once(format!("Action={}", action.name.value));
    first.chain(lines).collect::<Vec<_>>().join(
        "
",
    )
}

/// The corrections that have to do with the action, its shapes among them.
fn corrections(api: &Api, action: &Action) -> Vec<(String, String, String, String)> {
    let name = &action.name.value;
    let mut places = vec![format!("actions/{name}/"), format!("examples/{name}/")];
    shapes(api, action.parameters.iter().chain(&action.result), &mut places);
    let about = api
        .corrections
        .iter()
        .filter(|correction| correction.kind != CorrectionKind::Upstream)
        .filter(|correction| places.iter().any(|place| correction.at.starts_with(place.as_str())));
    let line = |correction: &Correction| {
        let at = correction.at.trim_start_matches("actions/");
        (cell(at), cell(&correction.says), cell(&correction.holds), cell(&correction.why))
    };
    about.map(line).collect()
}

/// The places of the shapes that members take facts from, and of the shapes below them.
fn shapes<'a>(api: &'a Api, members: impl Iterator<Item = &'a Member>, places: &mut Vec<String>) {
    for member in members {
        let below = member.ty.shape().map(str::to_owned);
        for shape in member.shapes.iter().cloned().chain(below) {
            let place = format!("shapes/{shape}/");
            if places.contains(&place) {
                continue;
            }
            places.push(place);
            if let Some(structure) = api.structure(&shape) {
                shapes(api, structure.fields.iter(), places);
            }
        }
    }
}
