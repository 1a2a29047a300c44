//! The program: what is given to the one that the engine has.

use quote::quote;

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, source};
use crate::emit::{EmitError, Tree};
use crate::model::Api;
use crate::names;

/// Its file.
pub(crate) fn program(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    let (title, package) = (&api.service.title, &api.service.package.value);
    let mut doc = Doc::new();
    doc.prose(&format!("The emulator of {title} as a program."));
    let (library, name) = (names::module(package), format!("{package}-emulator"));
    let library = ident(&format!("{library}_emulator"));
    let text = source(
        &doc,
        quote! {
            #[rustfmt::skip]
            fn main() {
                #library::emulator::program::run(&#library::TABLES, #name, #title);
            }
        },
    )?;
    tree.add("emulator/src/main.rs", text);
    Ok(())
}
