//! What came after the document, as a page: the comparison, the version, the changelog's entry.

use minijinja::context;

use crate::diff::Diff;
use crate::emit::template::Templates;

/// The version that the document's own API would have had.
const DOCUMENTED: &str = "0.1.0";

impl Diff {
    /// The page of a comparison with the document.
    pub fn page(&self) -> Result<String, String> {
        let templates = Templates::all().map_err(|error| error.0)?;
        let review = self.markdown(Some(DOCUMENTED))?;
        let context = context! {
            review => below(review.trim_end()),
            entry => self.entry()?.trim(),
        };
        templates.render("diff/since.md", context).map_err(|error| error.0)
    }
}

/// A page as a part of another: its headings are one level lower.
fn below(page: &str) -> String {
    let line = |line: &str| {
        if line.starts_with('#') { format!("#{line}") } else { line.to_owned() }
    };
    page.lines().map(line).collect::<Vec<_>>().join("\n")
}
