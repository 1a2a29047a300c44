//! Error codes: the open enumeration, and the table of what is known of each.

use proc_macro2::Ident;
use quote::quote;
use syn::{Item, ItemStatic};

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, parsed, printed, text};
use crate::emit::rust::open_enum::{OpenValue, open_enum};
use crate::emit::rust::syntax::{self, invocation, words};
use crate::emit::{EmitError, wording};
use crate::model::{Api, Category, Code, Retry, category_name, retry_name};
use crate::names;

/// The file of the enumeration.
pub(crate) fn error_code(api: &Api) -> String {
    let codes = api.codes.iter().filter(|code| !code.code.value.ends_with(".*"));
    let values = codes.map(|code| OpenValue {
        spelling: code.code.value.clone(),
        variant: names::variant(&code.code.value),
        doc: doc(code),
    });
    let mut file = Doc::new();
    file.prose("The error codes of the service, as an open enumeration.");
    let mut doc = Doc::new();
    let title = &api.service.title;
    doc.prose(&format!("An error code of {title}, or of the gateway in front of it."));
    doc.paragraph("A known code is recognized in any case; every other one is kept as it came.");
    let unknown = "A code that neither the reference nor the gateway's tables list, as it came.";
    let name = ident("ErrorCode");
    let code = open_enum(&name, &doc, &values.collect::<Vec<_>>(), unknown, false);
    let open = words(["aliyun_rpc_wire", "OpenCode"]);
    let open = syntax::implemented(Some(open), name, Vec::new());
    printed(&file, code.into_iter().chain([open]).collect())
}

fn doc(code: &Code) -> Doc {
    let mut doc = Doc::new();
    doc.prose(&format!("`{}`: {} {}", code.code.value, code.meaning, code.remedy));
    let category = code.category.map(category_name).unwrap_or_default();
    let chapter = match &code.origin {
        Some(_) if code.gateway => ", from the gateway".to_owned(),
        Some(origin) => format!(", {}", wording::stated(origin)),
        None => String::new(),
    };
    doc.paragraph(&format!("Category `{category}`, retry `{}`{chapter}.", retry_name(code.retry)));
    doc
}

/// The file of the table.
pub(crate) fn table(api: &Api) -> Result<String, EmitError> {
    let rows = api.codes.iter().map(|code| {
        let (name, meaning) = (text(&code.code.value), text(&code.meaning));
        let remedy = text(&code.remedy);
        let category = category(code.category.unwrap_or(Category::Internal));
        let retry = retry(code.retry);
        let row = quote! { #name, #category, #retry, #meaning, #remedy };
        invocation(words(["code_info"]), row)
    });
    let mut file = Doc::new();
    file.prose("What is known of each error code.");
    let import = parsed(quote! { use aliyun_rpc_wire::{CodeInfo, code_info}; })?;
    let bare = parsed(quote! { pub(crate) static CODES: &[CodeInfo] = &[]; })?;
    let table = ItemStatic { expr: Box::new(syntax::table(rows)), ..bare };
    Ok(printed(&file, vec![import, Item::Static(table)]))
}

/// The variant of a category.
pub(crate) fn category(category: Category) -> Ident {
    ident(&names::variant(category_name(category)))
}

/// The variant of a retry class.
pub(crate) fn retry(retry: Retry) -> Ident {
    ident(&names::variant(retry_name(retry)))
}
