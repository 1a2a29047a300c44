//! The table of a command.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::cli::{actions, argument};
use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, import, source};
use crate::emit::rust::prerequisite::is_prepared;
use crate::emit::rust::resource::option;
use crate::emit::rust::{is_grave, order, table, whole};
use crate::model::{Action, Api, Command, Every, Job, Note};
use crate::names;

/// The file of a command.
pub(crate) fn file(api: &Api, command: &Command, action: &Action) -> Result<String, EmitError> {
    let mut doc = Doc::new();
    doc.prose(&format!("`{}` (chapter {}).", action.name.value, action.origin.chapter));
    let (crate_name, table) = (actions(api), command_table(api, command, action));
    let cow = import(&quote! { std::borrow }, &["Cow"], &table);
    let wire = import(&quote! { aliyun_rpc_client }, &["wire"], &table);
    let constraint = import(&quote! { aliyun_rpc_client::wire }, &["constraint"], &table);
    source(
        &doc,
        quote! {
            #cow
            use aliyun_rpc_cli as cli;
            #wire
            #constraint
            use #crate_name as actions;
            pub(crate) static COMMAND: cli::Command = #table;
        },
    )
}

fn command_table(api: &Api, command: &Command, action: &Action) -> TokenStream {
    let (name, summary, page) = (&command.name.value, &action.summary, &action.page);
    let doc = option(action.doc.as_ref());
    let marker = ident(&names::type_name(&action.name.value));
    let output = ident(&names::type_name(&format!("{}Result", action.name.value)));
    let notes = notes(action);
    let arguments = argument::arguments(api, action);
    let rows = option(command.rows(action).map(|rows| &rows.value));
    let columns = columns(command);
    let Tables { paging, start, needs } = tables(api, action, &marker);
    let every = option(command.every.as_ref().map(|every| self::every(api, every)));
    let job = option(action.job.as_ref().map(|job| self::job(job, &marker)));
    quote! {
        cli::Command {
            name: #name,
            action: <actions::#marker as wire::Action>::INFO,
            summary: #summary,
            doc: #doc,
            page: #page,
            notes: #notes,
            arguments: #arguments,
            rows: #rows,
            columns: #columns,
            shown: cli::shown::<actions::#output>,
            paging: #paging,
            start: #start,
            needs: #needs,
            every: #every,
            job: #job,
        }
    }
}

/// The tables of an action that the crate of actions has where there is something to say.
struct Tables {
    paging: TokenStream,
    start: TokenStream,
    needs: TokenStream,
}

fn tables(api: &Api, action: &Action, marker: &Ident) -> Tables {
    let paging = whole::paging_table(api, action).map(|_| {
        quote! { <actions::#marker as wire::Paged>::PAGING }
    });
    let start = api.awaited(action).and_then(|(resource, wait)| {
        whole::starts(api, action, resource, wait)?;
        Some(quote! { <actions::#marker as wire::Starts>::START })
    });
    let needs = if is_prepared(action) {
        quote! { <actions::#marker as wire::Prepared>::PREREQUISITES }
    } else {
        quote! { &[] }
    };
    Tables { paging: option(paging), start: option(start), needs }
}

/// What the command destroys, bills and interrupts, and what ends by itself.
fn notes(action: &Action) -> TokenStream {
    let is_told =
        |note: &&Note| is_grave(note) || note.kind.is_some_and(|kind| kind.name == "interrupts");
    let mut notes: Vec<&Note> = action.notes.iter().filter(is_told).collect();
    notes.sort_by_key(|note| note.kind.map(order));
    let notes = notes.into_iter().map(|note| {
        let kind = match note.kind.map(|kind| kind.name) {
            Some("destroys") => quote! { cli::NoteKind::Destroys },
            Some("bills") => quote! { cli::NoteKind::Bills },
            Some("expires") => quote! { cli::NoteKind::Expires },
            _ => quote! { cli::NoteKind::Interrupts },
        };
        let (text, when) = (&note.text, option(note.when.as_ref().map(table::when)));
        quote! { cli::Note { kind: #kind, text: #text, when: #when } }
    });
    quote! { &[#(#notes),*] }
}

/// The columns of a table as a literal.
pub(crate) fn columns(command: &Command) -> TokenStream {
    let columns = command.columns.iter().map(|(header, path)| {
        let (header, path) = (&header.value, &path.value);
        quote! { cli::output::Column { header: #header, path: #path } }
    });
    quote! { &[#(#columns),*] }
}

fn every(api: &Api, every: &Every) -> TokenStream {
    let (name, actions) = (&every.resource.value, actions(api));
    let module = ident(&names::module(name));
    let with = every.with.iter().map(|(parameter, value)| {
        let (parameter, value) = (&parameter.value, &value.value);
        quote! { (#parameter, #value) }
    });
    quote! { cli::Every { resource: &#actions::resources::#module::RESOURCE, with: &[#(#with),*] } }
}

fn job(job: &Job, marker: &proc_macro2::Ident) -> TokenStream {
    let entries = &job.entries.value;
    let rerun = &job.rerun.value;
    let verbs = job.verbs.iter().map(|verb| {
        let (name, doc) = (&verb.name.value, &verb.doc);
        let sets = verb.sets.iter().map(|(parameter, value)| {
            let parameter = &parameter.value;
            quote! { (#parameter, #value) }
        });
        let leaves = verb.leaves.iter().map(|(parameter, _)| &parameter.value);
        quote! {
            cli::Verb { name: #name, doc: #doc, sets: &[#(#sets),*], leaves: &[#(#leaves),*] }
        }
    });
    quote! {
        cli::Job {
            entries: #entries,
            rerun: #rerun,
            verbs: &[#(#verbs),*],
            begin: cli::begin::<actions::#marker>,
        }
    }
}
