//! Spec text in, file texts out.
mod correct;
mod document;
mod finding;
mod place;
mod raw;
mod spec_files;
mod yaml;
pub use finding::{Finding, Findings};
pub use place::{Place, Spanned};
pub use spec_files::{SpecFile, SpecFiles};
/// probe
pub fn probe(files: &SpecFiles) -> Result<String, Findings> {
    let d = document::parse(files)?;
    let (d, c) = correct::correct(&d)?;
    let s = raw::load(&d, c)?;
    Ok(format!("{s:?}"))
}
