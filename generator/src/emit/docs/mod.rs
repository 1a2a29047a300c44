//! The reference pages, in Markdown.

mod action;
mod calling;
mod corrections;
mod emulator;
mod errors;
mod index;
mod job;
mod limits;
mod resource;

use crate::emit::template::Templates;
use crate::emit::{EmitError, Tree};
use crate::model::Api;

/// Every page.
pub(crate) fn pages(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    let templates = Templates::all()?;
    let page = |path: &str, context: minijinja::Value| templates.render(path, context);
    tree.add("docs/README.md", page("docs/README.md", index::view(api))?);
    tree.add("docs/calling.md", page("docs/calling.md", calling::view(api))?);
    tree.add("docs/errors.md", page("docs/errors.md", errors::view(api))?);
    tree.add("docs/limits.md", page("docs/limits.md", limits::view(api))?);
    tree.add("docs/corrections.md", page("docs/corrections.md", corrections::view(api))?);
    if api.world.is_some() {
        tree.add("docs/emulator.md", page("docs/emulator.md", emulator::view(api))?);
    }
    for action in &api.actions {
        let text = page("docs/actions/ACTION.md", action::view(api, action)?)?;
        tree.add(format!("docs/actions/{}.md", action.name.value), text);
    }
    for resource in &api.resources {
        let text = page("docs/resources/RESOURCE.md", resource::view(api, resource))?;
        tree.add(format!("docs/resources/{}.md", resource.name.value), text);
    }
    Ok(())
}
