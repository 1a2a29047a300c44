//! Jobs: the table of how work is cut into tasks, and a verb for each thing that those can do.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::rust::call::call_name;
use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::ident;
use crate::emit::rust::types;
use crate::model::{Action, Job, Type};
use crate::names;

/// The table and the verbs; none where the action creates no tasks.
pub(crate) fn job(action: &Action) -> Option<TokenStream> {
    let job = action.job.as_ref()?;
    let (call, name) = (call_name(action), ident(&names::type_name(&action.name.value)));
    let table = table(action, job)?;
    let Type::List(list) = &action.parameter(&job.entries.value)?.ty else { return None };
    let entry = types::value(&list.item);
    let rerun = &job.rerun.value;
    let task = types::value(&action.parameter(rerun)?.ty);
    let verbs = job.verbs.iter().map(|verb| {
        let name = ident(&names::setter(&verb.name.value));
        let mut doc = Doc::new();
        doc.prose(&verb.doc);
        let doc = doc.lines();
        let sets = verb.sets.iter().map(|(parameter, value)| {
            let parameter = &parameter.value;
            quote! { (#parameter, #value) }
        });
        quote! { #name, [#(#doc),*], [#(#sets),*]; }
    });
    Some(quote! {
        impl wire::Jobs for #name {
            const JOB: &'static wire::JobInfo = &#table;
        }
        wire::job_call!(#call, #name, #entry, rerun #rerun: #task, #(#verbs)*);
    })
}

fn table(action: &Action, job: &Job) -> Option<TokenStream> {
    let entries = &job.entries.value;
    let bytes = Literal::u64_unsuffixed(action.parameter(entries)?.bytes()?);
    let busy = job.busy.iter().map(|code| &code.value);
    let same = job.same.iter().map(|(parameter, field)| {
        let (parameter, field) = (&parameter.value, &field.value);
        quote! { (#parameter, #field) }
    });
    Some(quote! {
        wire::JobInfo {
            entries: #entries,
            bytes: #bytes,
            busy: &[#(#busy),*],
            same: &[#(#same),*],
        }
    })
}
